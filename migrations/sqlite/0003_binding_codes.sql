CREATE TABLE `invitation` (
	`position` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`office` text NOT NULL,
	`hash` text NOT NULL,
	`unit` text,
	`made_at` integer NOT NULL,
	`made_by` text NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invitation_key` ON `invitation` (`hash`);--> statement-breakpoint
CREATE TABLE `refused_code` (
	`position` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`office` text NOT NULL,
	`platform` text NOT NULL,
	`chat` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `refused_code_chat` ON `refused_code` (`platform`,`chat`,`at`);