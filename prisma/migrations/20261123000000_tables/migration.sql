-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "role" AS ENUM ('caseworker', 'approver', 'owner', 'administrator', 'council');

-- CreateEnum
CREATE TYPE "version_kind" AS ENUM ('draft', 'hearing', 'final');

-- CreateEnum
CREATE TYPE "section_kind" AS ENUM ('vision', 'goal', 'focus_area', 'text');

-- CreateEnum
CREATE TYPE "phase_kind" AS ENUM ('clarification', 'development', 'adjustment', 'hearing', 'implementation');

-- CreateEnum
CREATE TYPE "party_kind" AS ENUM ('council', 'committee', 'authority', 'municipality', 'association', 'company', 'education', 'partner');

-- CreateEnum
CREATE TYPE "channel" AS ENUM ('web', 'email', 'letter', 'phone', 'meeting');

-- CreateEnum
CREATE TYPE "on_behalf_of" AS ENUM ('self', 'company', 'association', 'authority', 'council');

-- CreateEnum
CREATE TYPE "clearance" AS ENUM ('published', 'held_back', 'withdrawn');

-- CreateEnum
CREATE TYPE "point_kind" AS ENUM ('objection', 'proposal', 'support', 'question', 'information');

-- CreateEnum
CREATE TYPE "outcome" AS ENUM ('met', 'partly_met', 'noted', 'not_met', 'outside');

-- CreateEnum
CREATE TYPE "body_kind" AS ENUM ('committee', 'council');

-- CreateEnum
CREATE TYPE "milestone" AS ENUM ('receipt', 'deadline_moved', 'closed', 'answers', 'decision', 'adopted');

-- CreateEnum
CREATE TYPE "follow_up_state" AS ENUM ('owed', 'sending', 'sent', 'failed', 'resolved');

-- CreateEnum
CREATE TYPE "resolution" AS ENUM ('resent', 'letter', 'exception');

-- CreateTable
CREATE TABLE "authority" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "phone" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "colour" TEXT NOT NULL DEFAULT '#0b5d5e',
    "website" TEXT,
    "accessibility_url" TEXT,

    CONSTRAINT "authority_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "department" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "name" TEXT NOT NULL,

    CONSTRAINT "department_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" BOOLEAN NOT NULL DEFAULT true,
    "image" TEXT,
    "roles" "role"[],
    "active" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "staff_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff_department" (
    "staff_id" UUID NOT NULL,
    "department_id" UUID NOT NULL,

    CONSTRAINT "staff_department_pkey" PRIMARY KEY ("staff_id","department_id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "token" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "account_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" TIMESTAMPTZ(3),
    "refresh_token_expires_at" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attempt_limit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "attempt_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "strategy" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "title" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "department_id" UUID NOT NULL,
    "parent_id" UUID,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "strategy_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "strategy_version" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "strategy_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" "version_kind" NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "strategy_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "section" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "version_id" UUID NOT NULL,
    "identity" UUID NOT NULL DEFAULT gen_random_uuid(),
    "position" INTEGER NOT NULL,
    "level" INTEGER NOT NULL DEFAULT 1,
    "kind" "section_kind" NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "body_html" TEXT NOT NULL,
    "summary" TEXT NOT NULL DEFAULT '',
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "section_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "hearing_rule" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "paragraph" TEXT NOT NULL,
    "minimum_days" INTEGER NOT NULL,
    "recommended_days" INTEGER NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_until" DATE,
    "note" TEXT NOT NULL DEFAULT '',
    "note_en" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "hearing_rule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "hearing" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "strategy_id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "intro" TEXT NOT NULL DEFAULT '',
    "topic" TEXT NOT NULL,
    "area" TEXT NOT NULL DEFAULT '',
    "rule_id" UUID,
    "publish_on" DATE,
    "opens_at" TIMESTAMPTZ(3),
    "closes_at" TIMESTAMPTZ(3),
    "contact_name" TEXT NOT NULL DEFAULT '',
    "contact_title" TEXT NOT NULL DEFAULT '',
    "contact_email" TEXT NOT NULL DEFAULT '',
    "contact_phone" TEXT NOT NULL DEFAULT '',
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "requested_by_id" UUID,
    "requested_at" TIMESTAMPTZ(3),
    "approved_by_id" UUID,
    "approved_at" TIMESTAMPTZ(3),
    "hearing_version_id" UUID,
    "closed_at" TIMESTAMPTZ(3),
    "adopted_version_id" UUID,
    "adopted_at" TIMESTAMPTZ(3),
    "adopted_by_id" UUID,
    "concluded_at" TIMESTAMPTZ(3),
    "concluded_by_id" UUID,

    CONSTRAINT "hearing_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mandate" (
    "hearing_id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "can_influence" TEXT[],
    "cannot_influence" JSONB NOT NULL,
    "how_used" TEXT NOT NULL,
    "resources" TEXT NOT NULL,
    "possible_results" TEXT NOT NULL,
    "success_criteria" TEXT[],
    "who_decides" TEXT NOT NULL,
    "decided_when" TEXT NOT NULL,

    CONSTRAINT "mandate_pkey" PRIMARY KEY ("hearing_id")
);

-- CreateTable
CREATE TABLE "phase" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "hearing_id" UUID NOT NULL,
    "kind" "phase_kind" NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "phase_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "activity" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "phase_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "activity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "party" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "hearing_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "party_kind" NOT NULL,
    "contact_name" TEXT NOT NULL DEFAULT '',
    "email" TEXT NOT NULL DEFAULT '',
    "invited_at" TIMESTAMPTZ(3),
    "submission_id" UUID,

    CONSTRAINT "party_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "deadline_move" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "hearing_id" UUID NOT NULL,
    "from_at" TIMESTAMPTZ(3) NOT NULL,
    "to_at" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT NOT NULL,
    "moved_by_id" UUID NOT NULL,
    "moved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "deadline_move_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "participant" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "hearing_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT,
    "address" TEXT,
    "protected_address" BOOLEAN NOT NULL DEFAULT false,
    "locale" TEXT NOT NULL DEFAULT 'da',
    "confirmed_at" TIMESTAMPTZ(3),
    "link_epoch" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "participant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "submission" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "hearing_id" UUID NOT NULL,
    "participant_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "idempotency_key" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "nonce" TEXT NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "stored_at" TIMESTAMPTZ(3) NOT NULL,
    "late" BOOLEAN NOT NULL,
    "channel" "channel" NOT NULL,
    "on_behalf_of" "on_behalf_of" NOT NULL DEFAULT 'self',
    "organisation" TEXT NOT NULL DEFAULT '',
    "section_identity" UUID,
    "locale" TEXT NOT NULL DEFAULT 'da',
    "suspicions" TEXT[],
    "registered_by_id" UUID,

    CONSTRAINT "submission_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "submission_counter" (
    "hearing_id" UUID NOT NULL,
    "last" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "submission_counter_pkey" PRIMARY KEY ("hearing_id")
);

-- CreateTable
CREATE TABLE "public_text" (
    "submission_id" UUID NOT NULL,
    "clearance" "clearance" NOT NULL,
    "name" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "cleared_by_id" UUID,
    "cleared_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "public_text_pkey" PRIMARY KEY ("submission_id")
);

-- CreateTable
CREATE TABLE "theme" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "hearing_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "parent_id" UUID,
    "caseworker_id" UUID,

    CONSTRAINT "theme_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "point" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "submission_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "kind" "point_kind" NOT NULL,
    "section_identity" UUID,
    "response_id" UUID,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "point_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "nothing_to_answer" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "submission_id" UUID NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "created_by_id" UUID NOT NULL,

    CONSTRAINT "nothing_to_answer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "response" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "hearing_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "response_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "response_version" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "response_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "outcome" "outcome" NOT NULL,
    "reason" TEXT NOT NULL,
    "author_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "approved_by_id" UUID,
    "approved_at" TIMESTAMPTZ(3),
    "sent_back_by_id" UUID,
    "sent_back_at" TIMESTAMPTZ(3),
    "sent_back_reason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "response_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "release" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "hearing_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "released_by_id" UUID NOT NULL,
    "released_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "release_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "released_answer" (
    "point_id" UUID NOT NULL,
    "release_id" UUID NOT NULL,
    "response_version_id" UUID NOT NULL,

    CONSTRAINT "released_answer_pkey" PRIMARY KEY ("point_id","release_id")
);

-- CreateTable
CREATE TABLE "decision" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "hearing_id" UUID NOT NULL,
    "kind" "body_kind" NOT NULL,
    "body" TEXT NOT NULL,
    "meeting_on" DATE NOT NULL,
    "item_number" TEXT NOT NULL,
    "item_title" TEXT NOT NULL,
    "recommendation" TEXT NOT NULL,
    "presentation" TEXT NOT NULL,
    "economy" TEXT NOT NULL,
    "competence" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "absent" TEXT[],
    "dissent" TEXT NOT NULL DEFAULT '',
    "political_reason" TEXT NOT NULL,
    "follows_recommendation" BOOLEAN NOT NULL,
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "departure" (
    "decision_id" UUID NOT NULL,
    "response_id" UUID NOT NULL,
    "outcome" "outcome" NOT NULL,
    "reason" TEXT NOT NULL,

    CONSTRAINT "departure_pkey" PRIMARY KEY ("decision_id","response_id")
);

-- CreateTable
CREATE TABLE "follow_up" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "hearing_id" UUID NOT NULL,
    "participant_id" UUID NOT NULL,
    "milestone" "milestone" NOT NULL,
    "occasion_id" UUID NOT NULL,
    "state" "follow_up_state" NOT NULL DEFAULT 'owed',
    "owed_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "fence" INTEGER NOT NULL DEFAULT 0,
    "lease_until" TIMESTAMPTZ(3),
    "uncertain" BOOLEAN NOT NULL DEFAULT false,
    "last_error" TEXT NOT NULL DEFAULT '',
    "sent_at" TIMESTAMPTZ(3),
    "server_reply" TEXT NOT NULL DEFAULT '',
    "resolution" "resolution",
    "resolution_reason" TEXT NOT NULL DEFAULT '',
    "resolved_by_id" UUID,
    "resolved_at" TIMESTAMPTZ(3),

    CONSTRAINT "follow_up_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "journal_entry" (
    "chain" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_kind" TEXT NOT NULL,
    "actor_id" UUID,
    "deed" TEXT NOT NULL,
    "about_id" UUID,
    "details" JSONB NOT NULL,
    "previous_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "journal_entry_pkey" PRIMARY KEY ("chain","number")
);

-- CreateTable
CREATE TABLE "_PointToTheme" (
    "A" UUID NOT NULL,
    "B" UUID NOT NULL,

    CONSTRAINT "_PointToTheme_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateIndex
CREATE UNIQUE INDEX "department_name_key" ON "department"("name");

-- CreateIndex
CREATE UNIQUE INDEX "staff_email_key" ON "staff"("email");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_key" ON "session"("token");

-- CreateIndex
CREATE UNIQUE INDEX "strategy_version_strategy_id_number_key" ON "strategy_version"("strategy_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "section_version_id_identity_key" ON "section"("version_id", "identity");

-- CreateIndex
CREATE UNIQUE INDEX "hearing_rule_key_key" ON "hearing_rule"("key");

-- CreateIndex
CREATE UNIQUE INDEX "hearing_slug_key" ON "hearing"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "hearing_hearing_version_id_key" ON "hearing"("hearing_version_id");

-- CreateIndex
CREATE UNIQUE INDEX "hearing_adopted_version_id_key" ON "hearing"("adopted_version_id");

-- CreateIndex
CREATE INDEX "hearing_closes_at_idx" ON "hearing"("closes_at");

-- CreateIndex
CREATE UNIQUE INDEX "phase_hearing_id_kind_key" ON "phase"("hearing_id", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "party_hearing_id_name_key" ON "party"("hearing_id", "name");

-- CreateIndex
CREATE INDEX "submission_participant_id_idx" ON "submission"("participant_id");

-- CreateIndex
CREATE UNIQUE INDEX "submission_hearing_id_number_key" ON "submission"("hearing_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "submission_hearing_id_idempotency_key_key" ON "submission"("hearing_id", "idempotency_key");

-- CreateIndex
CREATE UNIQUE INDEX "theme_hearing_id_name_key" ON "theme"("hearing_id", "name");

-- CreateIndex
CREATE INDEX "point_response_id_idx" ON "point"("response_id");

-- CreateIndex
CREATE UNIQUE INDEX "point_submission_id_number_key" ON "point"("submission_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "response_hearing_id_number_key" ON "response"("hearing_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "response_version_response_id_number_key" ON "response_version"("response_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "release_hearing_id_number_key" ON "release"("hearing_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "decision_hearing_id_body_meeting_on_item_number_key" ON "decision"("hearing_id", "body", "meeting_on", "item_number");

-- CreateIndex
CREATE INDEX "follow_up_hearing_id_milestone_state_idx" ON "follow_up"("hearing_id", "milestone", "state");

-- CreateIndex
CREATE UNIQUE INDEX "follow_up_participant_id_milestone_occasion_id_key" ON "follow_up"("participant_id", "milestone", "occasion_id");

-- CreateIndex
CREATE INDEX "_PointToTheme_B_index" ON "_PointToTheme"("B");

-- AddForeignKey
ALTER TABLE "staff_department" ADD CONSTRAINT "staff_department_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_department" ADD CONSTRAINT "staff_department_department_id_fkey" FOREIGN KEY ("department_id") REFERENCES "department"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "strategy" ADD CONSTRAINT "strategy_department_id_fkey" FOREIGN KEY ("department_id") REFERENCES "department"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "strategy" ADD CONSTRAINT "strategy_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "strategy"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "strategy_version" ADD CONSTRAINT "strategy_version_strategy_id_fkey" FOREIGN KEY ("strategy_id") REFERENCES "strategy"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "section" ADD CONSTRAINT "section_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "strategy_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hearing" ADD CONSTRAINT "hearing_strategy_id_fkey" FOREIGN KEY ("strategy_id") REFERENCES "strategy"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hearing" ADD CONSTRAINT "hearing_rule_id_fkey" FOREIGN KEY ("rule_id") REFERENCES "hearing_rule"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hearing" ADD CONSTRAINT "hearing_hearing_version_id_fkey" FOREIGN KEY ("hearing_version_id") REFERENCES "strategy_version"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hearing" ADD CONSTRAINT "hearing_adopted_version_id_fkey" FOREIGN KEY ("adopted_version_id") REFERENCES "strategy_version"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mandate" ADD CONSTRAINT "mandate_hearing_id_fkey" FOREIGN KEY ("hearing_id") REFERENCES "hearing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "phase" ADD CONSTRAINT "phase_hearing_id_fkey" FOREIGN KEY ("hearing_id") REFERENCES "hearing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "activity" ADD CONSTRAINT "activity_phase_id_fkey" FOREIGN KEY ("phase_id") REFERENCES "phase"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "party" ADD CONSTRAINT "party_hearing_id_fkey" FOREIGN KEY ("hearing_id") REFERENCES "hearing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "party" ADD CONSTRAINT "party_submission_id_fkey" FOREIGN KEY ("submission_id") REFERENCES "submission"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deadline_move" ADD CONSTRAINT "deadline_move_hearing_id_fkey" FOREIGN KEY ("hearing_id") REFERENCES "hearing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "participant" ADD CONSTRAINT "participant_hearing_id_fkey" FOREIGN KEY ("hearing_id") REFERENCES "hearing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission" ADD CONSTRAINT "submission_hearing_id_fkey" FOREIGN KEY ("hearing_id") REFERENCES "hearing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission" ADD CONSTRAINT "submission_participant_id_fkey" FOREIGN KEY ("participant_id") REFERENCES "participant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "public_text" ADD CONSTRAINT "public_text_submission_id_fkey" FOREIGN KEY ("submission_id") REFERENCES "submission"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "theme" ADD CONSTRAINT "theme_hearing_id_fkey" FOREIGN KEY ("hearing_id") REFERENCES "hearing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "theme" ADD CONSTRAINT "theme_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "theme"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "point" ADD CONSTRAINT "point_submission_id_fkey" FOREIGN KEY ("submission_id") REFERENCES "submission"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "point" ADD CONSTRAINT "point_response_id_fkey" FOREIGN KEY ("response_id") REFERENCES "response"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "nothing_to_answer" ADD CONSTRAINT "nothing_to_answer_submission_id_fkey" FOREIGN KEY ("submission_id") REFERENCES "submission"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "response" ADD CONSTRAINT "response_hearing_id_fkey" FOREIGN KEY ("hearing_id") REFERENCES "hearing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "response_version" ADD CONSTRAINT "response_version_response_id_fkey" FOREIGN KEY ("response_id") REFERENCES "response"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "release" ADD CONSTRAINT "release_hearing_id_fkey" FOREIGN KEY ("hearing_id") REFERENCES "hearing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "released_answer" ADD CONSTRAINT "released_answer_point_id_fkey" FOREIGN KEY ("point_id") REFERENCES "point"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "released_answer" ADD CONSTRAINT "released_answer_release_id_fkey" FOREIGN KEY ("release_id") REFERENCES "release"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "released_answer" ADD CONSTRAINT "released_answer_response_version_id_fkey" FOREIGN KEY ("response_version_id") REFERENCES "response_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_hearing_id_fkey" FOREIGN KEY ("hearing_id") REFERENCES "hearing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "departure" ADD CONSTRAINT "departure_decision_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "departure" ADD CONSTRAINT "departure_response_id_fkey" FOREIGN KEY ("response_id") REFERENCES "response"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follow_up" ADD CONSTRAINT "follow_up_hearing_id_fkey" FOREIGN KEY ("hearing_id") REFERENCES "hearing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follow_up" ADD CONSTRAINT "follow_up_participant_id_fkey" FOREIGN KEY ("participant_id") REFERENCES "participant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_PointToTheme" ADD CONSTRAINT "_PointToTheme_A_fkey" FOREIGN KEY ("A") REFERENCES "point"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_PointToTheme" ADD CONSTRAINT "_PointToTheme_B_fkey" FOREIGN KEY ("B") REFERENCES "theme"("id") ON DELETE CASCADE ON UPDATE CASCADE;

