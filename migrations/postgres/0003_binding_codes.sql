CREATE TABLE "invitation" (
	"position" bigserial PRIMARY KEY NOT NULL,
	"office" text NOT NULL,
	"hash" text NOT NULL,
	"unit" text,
	"made_at" bigint NOT NULL,
	"made_by" text NOT NULL,
	"expires_at" bigint NOT NULL,
	"used_at" bigint
);
--> statement-breakpoint
CREATE TABLE "refused_code" (
	"position" bigserial PRIMARY KEY NOT NULL,
	"office" text NOT NULL,
	"platform" text NOT NULL,
	"chat" text NOT NULL,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX "invitation_key" ON "invitation" USING btree ("hash");--> statement-breakpoint
CREATE INDEX "refused_code_chat" ON "refused_code" USING btree ("platform","chat","at");