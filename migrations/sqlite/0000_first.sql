CREATE TABLE `act` (
	`position` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`office` text NOT NULL,
	`id` text NOT NULL,
	`code` text NOT NULL,
	`unit` text NOT NULL,
	`kind` text NOT NULL,
	`at` integer NOT NULL,
	`by_id` text NOT NULL,
	`by_name` text NOT NULL,
	`reason` text,
	`date` text,
	`percent` real,
	`answers` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `act_key` ON `act` (`office`,`id`);--> statement-breakpoint
CREATE INDEX `act_unit` ON `act` (`office`,`unit`);--> statement-breakpoint
CREATE TABLE `assignment` (
	`position` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`office` text NOT NULL,
	`code` text NOT NULL,
	`unit` text NOT NULL,
	`role` text NOT NULL,
	`stage` text NOT NULL,
	`extension` text,
	`status` text,
	`percent` real,
	`date` text,
	`figures` text NOT NULL,
	`reported_at` integer,
	`reported_by` text,
	`report` text,
	`next_due` integer,
	`version` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `assignment_key` ON `assignment` (`office`,`code`,`unit`);--> statement-breakpoint
CREATE INDEX `assignment_unit` ON `assignment` (`office`,`unit`);--> statement-breakpoint
CREATE INDEX `assignment_due` ON `assignment` (`office`,`next_due`);--> statement-breakpoint
CREATE INDEX `assignment_next` ON `assignment` (`next_due`,`office`);--> statement-breakpoint
CREATE TABLE `audit` (
	`position` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`office` text NOT NULL,
	`at` integer NOT NULL,
	`by` text NOT NULL,
	`what` text NOT NULL,
	`code` text,
	`unit` text,
	`before` text NOT NULL,
	`after` text NOT NULL,
	`message` text
);
--> statement-breakpoint
CREATE INDEX `audit_code` ON `audit` (`office`,`code`);--> statement-breakpoint
CREATE TABLE `chat` (
	`position` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`office` text NOT NULL,
	`platform` text NOT NULL,
	`chat` text NOT NULL,
	`unit` text,
	`office_chat` integer NOT NULL,
	`state` text NOT NULL,
	`title` text NOT NULL,
	`why` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `chat_key` ON `chat` (`platform`,`chat`);--> statement-breakpoint
CREATE INDEX `chat_office` ON `chat` (`office`);--> statement-breakpoint
CREATE TABLE `delivery` (
	`position` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`office` text NOT NULL,
	`id` text NOT NULL,
	`platform` text NOT NULL,
	`chat` text NOT NULL,
	`thread` text NOT NULL,
	`message` text NOT NULL,
	`codes` text NOT NULL,
	`kind` text NOT NULL,
	`state` text NOT NULL,
	`attempts` integer NOT NULL,
	`not_before` integer NOT NULL,
	`receipt` text,
	`why` text,
	`sent_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `delivery_key` ON `delivery` (`office`,`id`);--> statement-breakpoint
CREATE INDEX `delivery_waiting` ON `delivery` (`state`,`not_before`);--> statement-breakpoint
CREATE INDEX `delivery_chat` ON `delivery` (`platform`,`chat`,`state`,`position`);--> statement-breakpoint
CREATE INDEX `delivery_receipt` ON `delivery` (`office`,`platform`,`chat`,`receipt`);--> statement-breakpoint
CREATE TABLE `incoming` (
	`position` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`office` text NOT NULL,
	`key` text NOT NULL,
	`at` integer NOT NULL,
	`incoming` text,
	`why` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `incoming_key` ON `incoming` (`office`,`key`);--> statement-breakpoint
CREATE TABLE `office` (
	`position` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`office` text NOT NULL,
	`name` text NOT NULL,
	`timezone` text NOT NULL,
	`sources` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `office_key` ON `office` (`office`);--> statement-breakpoint
CREATE TABLE `question` (
	`position` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`office` text NOT NULL,
	`id` text NOT NULL,
	`platform` text NOT NULL,
	`chat` text NOT NULL,
	`thread` text NOT NULL,
	`person` text NOT NULL,
	`expires_at` integer NOT NULL,
	`about` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `question_key` ON `question` (`office`,`platform`,`chat`,`person`);--> statement-breakpoint
CREATE INDEX `question_id` ON `question` (`office`,`id`);--> statement-breakpoint
CREATE TABLE `reminder` (
	`position` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`office` text NOT NULL,
	`slot` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `reminder_key` ON `reminder` (`office`,`slot`);--> statement-breakpoint
CREATE TABLE `report` (
	`position` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`office` text NOT NULL,
	`id` text NOT NULL,
	`code` text NOT NULL,
	`unit` text NOT NULL,
	`status` text,
	`percent` real,
	`date` text,
	`figures` text NOT NULL,
	`text` text NOT NULL,
	`by_id` text NOT NULL,
	`by_name` text NOT NULL,
	`platform` text NOT NULL,
	`chat` text NOT NULL,
	`thread` text NOT NULL,
	`message` text NOT NULL,
	`said_at` integer NOT NULL,
	`received_at` integer NOT NULL,
	`replaces` text,
	`withdrawn_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `report_key` ON `report` (`office`,`id`);--> statement-breakpoint
CREATE INDEX `report_code` ON `report` (`office`,`code`,`unit`,`said_at`);--> statement-breakpoint
CREATE INDEX `report_unit` ON `report` (`office`,`unit`,`said_at`);--> statement-breakpoint
CREATE INDEX `report_message` ON `report` (`office`,`platform`,`chat`,`message`);--> statement-breakpoint
CREATE TABLE `tick` (
	`position` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`office` text NOT NULL,
	`at` integer NOT NULL,
	`next_due` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `tick_key` ON `tick` (`office`);--> statement-breakpoint
CREATE INDEX `tick_due` ON `tick` (`next_due`);--> statement-breakpoint
CREATE TABLE `topic` (
	`position` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`office` text NOT NULL,
	`platform` text NOT NULL,
	`chat` text NOT NULL,
	`thread` text NOT NULL,
	`questions` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `topic_key` ON `topic` (`office`,`platform`,`chat`,`thread`);