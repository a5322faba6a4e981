CREATE TABLE `evidence` (
	`position` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`office` text NOT NULL,
	`id` text NOT NULL,
	`bundle` text NOT NULL,
	`unit` text NOT NULL,
	`by_id` text NOT NULL,
	`by_name` text NOT NULL,
	`platform` text NOT NULL,
	`chat` text NOT NULL,
	`thread` text NOT NULL,
	`message` text NOT NULL,
	`at` integer NOT NULL,
	`file` text NOT NULL,
	`name` text NOT NULL,
	`state` text NOT NULL,
	`attempts` integer NOT NULL,
	`not_before` integer NOT NULL,
	`hash` text,
	`type` text,
	`size` real,
	`why` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `evidence_key` ON `evidence` (`office`,`id`);--> statement-breakpoint
CREATE INDEX `evidence_bundle` ON `evidence` (`office`,`bundle`);--> statement-breakpoint
CREATE INDEX `evidence_unit` ON `evidence` (`office`,`unit`);--> statement-breakpoint
CREATE INDEX `evidence_wanted` ON `evidence` (`state`,`platform`,`not_before`);--> statement-breakpoint
CREATE TABLE `piece` (
	`position` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`office` text NOT NULL,
	`album` text NOT NULL,
	`key` text NOT NULL,
	`incoming` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `piece_key` ON `piece` (`office`,`album`,`key`);--> statement-breakpoint
ALTER TABLE `report` ADD `evidence` text DEFAULT '[]' NOT NULL;