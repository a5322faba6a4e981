DROP INDEX "delivery_chat";--> statement-breakpoint
ALTER TABLE "delivery" ADD COLUMN "reminder" text;--> statement-breakpoint
CREATE INDEX "delivery_turn" ON "delivery" USING btree ("platform","chat","state","kind","position");