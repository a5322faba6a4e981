CREATE TABLE "evidence" (
	"position" bigserial PRIMARY KEY NOT NULL,
	"office" text NOT NULL,
	"id" text NOT NULL,
	"bundle" text NOT NULL,
	"unit" text NOT NULL,
	"by_id" text NOT NULL,
	"by_name" text NOT NULL,
	"platform" text NOT NULL,
	"chat" text NOT NULL,
	"thread" text NOT NULL,
	"message" text NOT NULL,
	"at" bigint NOT NULL,
	"file" text NOT NULL,
	"name" text NOT NULL,
	"state" text NOT NULL,
	"attempts" integer NOT NULL,
	"not_before" bigint NOT NULL,
	"hash" text,
	"type" text,
	"size" double precision,
	"why" text
);
--> statement-breakpoint
CREATE TABLE "piece" (
	"position" bigserial PRIMARY KEY NOT NULL,
	"office" text NOT NULL,
	"album" text NOT NULL,
	"key" text NOT NULL,
	"incoming" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "report" ADD COLUMN "evidence" text DEFAULT '[]' NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "evidence_key" ON "evidence" USING btree ("office","id");--> statement-breakpoint
CREATE INDEX "evidence_bundle" ON "evidence" USING btree ("office","bundle");--> statement-breakpoint
CREATE INDEX "evidence_unit" ON "evidence" USING btree ("office","unit");--> statement-breakpoint
CREATE INDEX "evidence_wanted" ON "evidence" USING btree ("state","platform","not_before");--> statement-breakpoint
CREATE UNIQUE INDEX "piece_key" ON "piece" USING btree ("office","album","key");