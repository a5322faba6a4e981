CREATE TABLE "act" (
	"position" bigserial PRIMARY KEY NOT NULL,
	"office" text NOT NULL,
	"id" text NOT NULL,
	"code" text NOT NULL,
	"unit" text NOT NULL,
	"kind" text NOT NULL,
	"at" bigint NOT NULL,
	"by_id" text NOT NULL,
	"by_name" text NOT NULL,
	"reason" text,
	"date" text,
	"percent" double precision,
	"answers" text
);
--> statement-breakpoint
CREATE TABLE "assignment" (
	"position" bigserial PRIMARY KEY NOT NULL,
	"office" text NOT NULL,
	"code" text NOT NULL,
	"unit" text NOT NULL,
	"role" text NOT NULL,
	"stage" text NOT NULL,
	"extension" text,
	"status" text,
	"percent" double precision,
	"date" text,
	"figures" text NOT NULL,
	"reported_at" bigint,
	"reported_by" text,
	"report" text,
	"next_due" bigint,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit" (
	"position" bigserial PRIMARY KEY NOT NULL,
	"office" text NOT NULL,
	"at" bigint NOT NULL,
	"by" text NOT NULL,
	"what" text NOT NULL,
	"code" text,
	"unit" text,
	"before" text NOT NULL,
	"after" text NOT NULL,
	"message" text
);
--> statement-breakpoint
CREATE TABLE "chat" (
	"position" bigserial PRIMARY KEY NOT NULL,
	"office" text NOT NULL,
	"platform" text NOT NULL,
	"chat" text NOT NULL,
	"unit" text,
	"office_chat" boolean NOT NULL,
	"state" text NOT NULL,
	"title" text NOT NULL,
	"why" text
);
--> statement-breakpoint
CREATE TABLE "delivery" (
	"position" bigserial PRIMARY KEY NOT NULL,
	"office" text NOT NULL,
	"id" text NOT NULL,
	"platform" text NOT NULL,
	"chat" text NOT NULL,
	"thread" text NOT NULL,
	"message" text NOT NULL,
	"codes" text NOT NULL,
	"kind" text NOT NULL,
	"state" text NOT NULL,
	"attempts" integer NOT NULL,
	"not_before" bigint NOT NULL,
	"receipt" text,
	"why" text,
	"sent_at" bigint
);
--> statement-breakpoint
CREATE TABLE "incoming" (
	"position" bigserial PRIMARY KEY NOT NULL,
	"office" text NOT NULL,
	"key" text NOT NULL,
	"at" bigint NOT NULL,
	"incoming" text,
	"why" text
);
--> statement-breakpoint
CREATE TABLE "office" (
	"position" bigserial PRIMARY KEY NOT NULL,
	"office" text NOT NULL,
	"name" text NOT NULL,
	"timezone" text NOT NULL,
	"sources" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "question" (
	"position" bigserial PRIMARY KEY NOT NULL,
	"office" text NOT NULL,
	"id" text NOT NULL,
	"platform" text NOT NULL,
	"chat" text NOT NULL,
	"thread" text NOT NULL,
	"person" text NOT NULL,
	"expires_at" bigint NOT NULL,
	"about" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reminder" (
	"position" bigserial PRIMARY KEY NOT NULL,
	"office" text NOT NULL,
	"slot" text NOT NULL,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "report" (
	"position" bigserial PRIMARY KEY NOT NULL,
	"office" text NOT NULL,
	"id" text NOT NULL,
	"code" text NOT NULL,
	"unit" text NOT NULL,
	"status" text,
	"percent" double precision,
	"date" text,
	"figures" text NOT NULL,
	"text" text NOT NULL,
	"by_id" text NOT NULL,
	"by_name" text NOT NULL,
	"platform" text NOT NULL,
	"chat" text NOT NULL,
	"thread" text NOT NULL,
	"message" text NOT NULL,
	"said_at" bigint NOT NULL,
	"received_at" bigint NOT NULL,
	"replaces" text,
	"withdrawn_at" bigint
);
--> statement-breakpoint
CREATE TABLE "tick" (
	"position" bigserial PRIMARY KEY NOT NULL,
	"office" text NOT NULL,
	"at" bigint NOT NULL,
	"next_due" bigint
);
--> statement-breakpoint
CREATE TABLE "topic" (
	"position" bigserial PRIMARY KEY NOT NULL,
	"office" text NOT NULL,
	"platform" text NOT NULL,
	"chat" text NOT NULL,
	"thread" text NOT NULL,
	"questions" text NOT NULL,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX "act_key" ON "act" USING btree ("office","id");--> statement-breakpoint
CREATE INDEX "act_unit" ON "act" USING btree ("office","unit");--> statement-breakpoint
CREATE UNIQUE INDEX "assignment_key" ON "assignment" USING btree ("office","code","unit");--> statement-breakpoint
CREATE INDEX "assignment_unit" ON "assignment" USING btree ("office","unit");--> statement-breakpoint
CREATE INDEX "assignment_due" ON "assignment" USING btree ("office","next_due");--> statement-breakpoint
CREATE INDEX "assignment_next" ON "assignment" USING btree ("next_due","office");--> statement-breakpoint
CREATE INDEX "audit_code" ON "audit" USING btree ("office","code");--> statement-breakpoint
CREATE UNIQUE INDEX "chat_key" ON "chat" USING btree ("platform","chat");--> statement-breakpoint
CREATE INDEX "chat_office" ON "chat" USING btree ("office");--> statement-breakpoint
CREATE UNIQUE INDEX "delivery_key" ON "delivery" USING btree ("office","id");--> statement-breakpoint
CREATE INDEX "delivery_waiting" ON "delivery" USING btree ("state","not_before");--> statement-breakpoint
CREATE INDEX "delivery_chat" ON "delivery" USING btree ("platform","chat","state","position");--> statement-breakpoint
CREATE INDEX "delivery_receipt" ON "delivery" USING btree ("office","platform","chat","receipt");--> statement-breakpoint
CREATE UNIQUE INDEX "incoming_key" ON "incoming" USING btree ("office","key");--> statement-breakpoint
CREATE UNIQUE INDEX "office_key" ON "office" USING btree ("office");--> statement-breakpoint
CREATE UNIQUE INDEX "question_key" ON "question" USING btree ("office","platform","chat","person");--> statement-breakpoint
CREATE INDEX "question_id" ON "question" USING btree ("office","id");--> statement-breakpoint
CREATE UNIQUE INDEX "reminder_key" ON "reminder" USING btree ("office","slot");--> statement-breakpoint
CREATE UNIQUE INDEX "report_key" ON "report" USING btree ("office","id");--> statement-breakpoint
CREATE INDEX "report_code" ON "report" USING btree ("office","code","unit","said_at");--> statement-breakpoint
CREATE INDEX "report_unit" ON "report" USING btree ("office","unit","said_at");--> statement-breakpoint
CREATE INDEX "report_message" ON "report" USING btree ("office","platform","chat","message");--> statement-breakpoint
CREATE UNIQUE INDEX "tick_key" ON "tick" USING btree ("office");--> statement-breakpoint
CREATE INDEX "tick_due" ON "tick" USING btree ("next_due");--> statement-breakpoint
CREATE UNIQUE INDEX "topic_key" ON "topic" USING btree ("office","platform","chat","thread");