DROP INDEX `delivery_chat`;--> statement-breakpoint
ALTER TABLE `delivery` ADD `reminder` text;--> statement-breakpoint
CREATE INDEX `delivery_turn` ON `delivery` (`platform`,`chat`,`state`,`kind`,`position`);