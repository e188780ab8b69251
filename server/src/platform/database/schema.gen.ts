// Generated from the migrations by generate-schema.ts; never edited by hand.
import type { Generated, GeneratedAlways } from 'kysely';
import type { Instant } from '../../kernel/instant.ts';
import type { LocalDate } from '../../kernel/local-date.ts';

/** The tables, by schema and name. */
export interface Schema {
  readonly 'bulletin.addressees': {
    readonly draft_id: string;
    readonly ordinal: number;
    readonly kind: string;
    readonly name: string;
    readonly copies: number | null;
    readonly organisation_id: number | null;
    readonly handed_way: string | null;
    readonly handed_on: LocalDate | null;
    readonly handed_at: Instant | null;
    readonly handed_by: string | null;
  };
  readonly 'bulletin.archive_files': {
    readonly draft_id: string;
    readonly format: string;
    readonly name: string;
    readonly size_bytes: number;
    readonly sm3: Buffer;
    readonly content: Buffer | null;
  };
  readonly 'bulletin.draft_journal': {
    readonly draft_id: string;
    readonly version: number;
    readonly act: string;
    readonly at: Instant;
    readonly by: string;
    readonly reason: string | null;
    readonly restored: number | null;
  };
  readonly 'bulletin.draft_versions': {
    readonly draft_id: string;
    readonly version: number;
    readonly file: unknown;
  };
  readonly 'bulletin.drafts': {
    readonly id: string;
    readonly version: number;
    readonly file: unknown;
    readonly created_at: Instant;
    readonly created_by: string;
    readonly updated_at: Instant;
    readonly updated_by: string;
    readonly series: GeneratedAlways<string>;
    readonly title: GeneratedAlways<string>;
    readonly year: GeneratedAlways<number>;
    readonly issue_no: GeneratedAlways<number>;
    readonly total_no: GeneratedAlways<number>;
    readonly period_from: GeneratedAlways<string>;
    readonly period_to: GeneratedAlways<string>;
    readonly state: string;
    readonly corrects: string | null;
  };
  readonly 'bulletin.issues': {
    readonly draft_id: string;
    readonly series: string;
    readonly year: number;
    readonly issue_no: number;
    readonly total_no: number;
    readonly title: string;
    readonly issue_date: LocalDate;
    readonly period_from: LocalDate;
    readonly period_to: LocalDate;
    readonly content: string;
    readonly content_sm3: Buffer;
    readonly text: string;
    readonly text_sm3: Buffer;
    readonly pdf_sm3: Buffer;
    readonly pdf_bytes: number;
    readonly page_count: number;
    readonly renderer: string;
    readonly template_sm3: Buffer;
    readonly fonts_sm3: Buffer;
    readonly signed_at: Instant;
    readonly signed_by: string;
    readonly corrects: string | null;
    readonly template_version: number | null;
  };
  readonly 'bulletin.official_documents': {
    readonly id: string;
    readonly version: number;
    readonly state: string;
    readonly file: unknown;
    readonly updated_at: Instant;
    readonly updated_by: string;
    readonly profile: string;
    readonly year: number;
    readonly words: string;
  };
  readonly 'bulletin.official_issued': {
    readonly document_id: string;
    readonly code: string | null;
    readonly year: number | null;
    readonly serial: number | null;
    readonly content: string;
    readonly content_sm3: Buffer;
    readonly text: string;
    readonly text_sm3: Buffer;
    readonly pdf_sm3: Buffer;
    readonly pdf_bytes: number;
    readonly page_count: number;
    readonly renderer: string;
    readonly template_version: number | null;
    readonly template_sm3: Buffer;
    readonly fonts_sm3: Buffer;
    readonly seals: unknown;
    readonly key_id: string;
    readonly signature: Buffer;
    readonly issued_at: Instant;
    readonly issued_by: string;
  };
  readonly 'bulletin.official_series': {
    readonly code: string;
    readonly year: number;
    readonly serial: number;
  };
  readonly 'bulletin.official_versions': {
    readonly document_id: string;
    readonly version: number;
    readonly act: string;
    readonly at: Instant;
    readonly by: string;
    readonly file: unknown;
    readonly comment: string | null;
  };
  readonly 'bulletin.plans': {
    readonly draft_id: string;
    readonly version: number;
    readonly kind: string;
    readonly issue_on: LocalDate;
    readonly deadline: Instant;
  };
  readonly 'bulletin.printings': {
    readonly draft_id: string;
    readonly copies: number;
    readonly printed_on: LocalDate;
  };
  readonly 'bulletin.receipts': {
    readonly draft_id: string;
    readonly staff_id: string;
    readonly organisation_id: number;
    readonly read_at: Instant;
  };
  readonly 'bulletin.recipients': {
    readonly id: GeneratedAlways<number>;
    readonly kind: string;
    readonly name: string;
    readonly copies: number;
    readonly organisation_id: number | null;
    readonly changed_at: Instant;
    readonly changed_by: string;
    readonly removed_at: Instant | null;
    readonly removed_by: string | null;
  };
  readonly 'bulletin.series': {
    readonly series: string;
    readonly total_no: number;
  };
  readonly 'bulletin.skipped_weeks': {
    readonly id: GeneratedAlways<number>;
    readonly week: LocalDate;
    readonly reason: string;
    readonly skipped_at: Instant;
    readonly skipped_by: string;
    readonly resumed_at: Instant | null;
    readonly resumed_by: string | null;
  };
  readonly 'cases.applicants': {
    readonly id: string;
    readonly kind: string;
    readonly id_type: string;
    readonly number_encrypted: Buffer;
    readonly name: string;
    readonly mobile_encrypted: Buffer | null;
    readonly email_encrypted: Buffer | null;
  };
  readonly 'cases.assignments': {
    readonly case_id: string;
    readonly assignment_id: string;
    readonly assignee_id: string | null;
    readonly by_staff: string;
    readonly at: Instant;
  };
  readonly 'cases.bar_removals': {
    readonly applicant_id: string;
    readonly case_id: string;
    readonly removed_at: Instant;
    readonly removed_by: string;
    readonly reason: string;
  };
  readonly 'cases.bars': {
    readonly applicant_id: string;
    readonly case_id: string;
    readonly department_id: number;
    readonly kind: string;
    readonly cause: string;
    readonly case_no: string;
    readonly until: LocalDate;
    readonly noted_at: Instant;
  };
  readonly 'cases.body_phrases': {
    readonly organisation_id: number;
    readonly kind: string;
    readonly position: number;
    readonly phrase: string;
  };
  readonly 'cases.case_files': {
    readonly case_id: string;
    readonly order_num: number;
    readonly file_id: string;
    readonly name: string;
    readonly media_type: string;
    readonly size_bytes: number;
    readonly page_count: number | null;
  };
  readonly 'cases.cases': {
    readonly id: string;
    readonly applicant_id: string;
    readonly handler_id: string | null;
    readonly acceptor_id: string | null;
    readonly received_at: Instant | null;
    readonly accepted_at: Instant | null;
    readonly decided_at: Instant | null;
    readonly closed_at: Instant | null;
    readonly version: number;
    readonly matter_id: number;
    readonly department_id: number;
    readonly serial: number | null;
    readonly numbered_on: LocalDate | null;
    readonly due_on: LocalDate | null;
    readonly due_on_legal: LocalDate | null;
    readonly due_on_promised: LocalDate | null;
    readonly source_id: number | null;
    readonly matter_version: number | null;
    readonly notified_once: Generated<boolean>;
    readonly due_provisional: Generated<boolean>;
    readonly status: string;
    readonly applicant_kind: string;
    readonly applicant_name: string;
    readonly agent_name: string | null;
    readonly summary: string;
    readonly channel: string;
    readonly area: string;
    readonly due_clock: string | null;
    readonly close_type: string | null;
    readonly source_case_no: string | null;
    readonly material_version: Generated<number>;
    readonly awaits: string | null;
    readonly tolerance: string | null;
    readonly tolerance_on: LocalDate | null;
    readonly tolerance_acts_on: LocalDate | null;
    readonly step_due_on: LocalDate | null;
    readonly turn_roles: readonly string[] | null;
    readonly asked_bodies: readonly number[] | null;
    readonly concerned_bodies: readonly number[] | null;
    readonly promise: string | null;
    readonly promise_on: LocalDate | null;
    readonly assignee_id: string | null;
    readonly has_priority: Generated<boolean>;
    readonly accepted_late: Generated<boolean>;
    readonly principal_id: number | null;
    readonly reminds_on: LocalDate | null;
    readonly accepted_as: string | null;
    readonly legal_days: number | null;
    readonly corrected_at: Instant | null;
    readonly corrected_again: Generated<boolean>;
    readonly ended_at: Instant | null;
    readonly end_type: string | null;
    readonly window_id: number | null;
    readonly kind_told: Generated<boolean>;
    readonly cross_mode: string | null;
    readonly origin_area: string | null;
    readonly number_tail: number | null;
    readonly applicant_initials: string | null;
    readonly is_void: Generated<boolean>;
  };
  readonly 'cases.comments': {
    readonly case_id: string;
    readonly comment_id: string;
    readonly by_staff: string;
    readonly at: Instant;
    readonly body: string | null;
    readonly takes_back: string | null;
  };
  readonly 'cases.counter_receipts': {
    readonly received_on: LocalDate;
    readonly matter_id: number;
    readonly area: string;
    readonly n: number;
  };
  readonly 'cases.credit_events': {
    readonly applicant_id: string;
    readonly case_id: string;
    readonly version: number;
    readonly kind: string;
    readonly occurred_at: Instant;
    readonly repaired_at: Instant | null;
  };
  readonly 'cases.doubled_numbers': {
    readonly case_id: string;
    readonly matter_id: number;
    readonly accepted_at: Instant | null;
  };
  readonly 'cases.follows': {
    readonly case_id: string;
    readonly staff_id: string;
    readonly since: Instant;
  };
  readonly 'cases.held_materials': {
    readonly applicant_id: string;
    readonly kind: string;
    readonly held_at: Instant;
    readonly case_id: string;
    readonly order_num: number;
  };
  readonly 'cases.inbox_filters': {
    readonly staff_id: string;
    readonly position: number;
    readonly name: string;
    readonly view: string;
    readonly lamp: string | null;
    readonly status: string | null;
  };
  readonly 'cases.journal': {
    readonly case_id: string;
    readonly version: number;
    readonly body: string | null;
    readonly packed: Buffer | null;
  };
  readonly 'cases.looks': {
    readonly staff_id: string;
    readonly day: LocalDate;
    readonly kind: string;
    readonly body_id: number;
    readonly looked: number;
    readonly refused: number;
  };
  readonly 'cases.material_journal': {
    readonly case_id: string;
    readonly version: number;
    readonly body: string;
  };
  readonly 'cases.moved_days': {
    readonly case_id: string;
    readonly version: number;
    readonly staff_id: string;
    readonly clock: string;
    readonly is_reminder: boolean;
    readonly before_on: LocalDate;
    readonly after_on: LocalDate;
    readonly at: Instant;
    readonly seen_at: Instant | null;
  };
  readonly 'cases.news_seen': {
    readonly staff_id: string;
    readonly seen_at: Instant;
  };
  readonly 'cases.own_phrases': {
    readonly staff_id: string;
    readonly position: number;
    readonly phrase: string;
  };
  readonly 'cases.paper_transfer_cases': {
    readonly transfer_id: string;
    readonly case_id: string;
  };
  readonly 'cases.paper_transfer_serials': {
    readonly day: LocalDate;
    readonly last_value: number;
  };
  readonly 'cases.paper_transfers': {
    readonly id: string;
    readonly made_on: LocalDate;
    readonly serial: number;
    readonly department_id: number;
    readonly direction: string;
    readonly case_count: number;
    readonly paper_count: number;
    readonly note: string | null;
    readonly sent_by: string;
    readonly sent_at: Instant;
    readonly state: Generated<string>;
    readonly settled_by: string | null;
    readonly settled_at: Instant | null;
    readonly missing_count: Generated<number>;
  };
  readonly 'cases.papers': {
    readonly case_id: string;
    readonly department_id: number;
    readonly place: string;
    readonly waits_since: Instant | null;
  };
  readonly 'cases.persons_by_name': {
    readonly name_key: Buffer;
    readonly department_id: number;
    readonly applicant_id: string;
  };
  readonly 'cases.phrases': {
    readonly position: number;
    readonly phrase: string;
  };
  readonly 'cases.protected_applicants': {
    readonly applicant_id: string;
    readonly marked_at: Instant;
  };
  readonly 'cases.readings': {
    readonly case_id: string;
    readonly version: number;
    readonly department_id: number;
    readonly staff_id: string;
    readonly at: Instant;
    readonly open_on: LocalDate;
  };
  readonly 'cases.serials': {
    readonly day: LocalDate;
    readonly last_value: number;
  };
  readonly 'cases.sources': {
    readonly id: Generated<number>;
    readonly name: string;
  };
  readonly 'cases.tolerance_outcomes': {
    readonly case_id: string;
    readonly department_id: number;
    readonly settled_on: LocalDate;
    readonly is_on_time: boolean;
  };
  readonly 'cases.tolerance_sums': {
    readonly settled_on: LocalDate;
    readonly department_id: number;
    readonly due: number;
    readonly on_time: number;
  };
  readonly 'cases.uploads': {
    readonly file_id: string;
    readonly uploaded_by: string;
    readonly name: string;
    readonly media_type: string;
    readonly size_bytes: number;
    readonly page_count: number | null;
    readonly uploaded_at: Instant;
  };
  readonly 'catalogue.day_changes': {
    readonly id: GeneratedAlways<number>;
    readonly day: LocalDate;
    readonly at: Instant;
    readonly by_staff: string | null;
    readonly kind: string | null;
    readonly name: string | null;
    readonly doc_no: string | null;
    readonly scope: string;
  };
  readonly 'catalogue.hall_entries': {
    readonly matter_id: number;
    readonly version: number;
    readonly from_day: LocalDate;
    readonly state: string;
    readonly exemption: string | null;
    readonly window_id: number | null;
    readonly mode: string | null;
    readonly note: string | null;
    readonly at: Instant;
    readonly by: string;
  };
  readonly 'catalogue.holiday_overrides': {
    readonly day: LocalDate;
    readonly kind: string;
    readonly name: string;
    readonly doc_no: string | null;
    readonly scope: string;
  };
  readonly 'catalogue.matter_acts': {
    readonly id: GeneratedAlways<number>;
    readonly matter_id: number;
    readonly at: Instant;
    readonly action: string;
    readonly state_from: string;
    readonly state_to: string;
    readonly by_staff: string | null;
    readonly reason: string | null;
    readonly version: number | null;
  };
  readonly 'catalogue.matter_drafts': {
    readonly matter_id: number;
    readonly revision: number;
    readonly body: unknown;
    readonly edited_at: Instant;
    readonly edited_by: string | null;
    readonly stage: Generated<string>;
    readonly editors: Generated<readonly string[]>;
    readonly reason: string | null;
    readonly effective_on: LocalDate | null;
  };
  readonly 'catalogue.matter_versions': {
    readonly matter_id: number;
    readonly version: number;
    readonly effective_from: Instant;
    readonly previous: number | null;
    readonly previous_from: Instant | null;
    readonly body: unknown;
    readonly published_at: Instant;
    readonly published_by: string | null;
    readonly reason: string;
  };
  readonly 'catalogue.matters': {
    readonly id: Generated<number>;
    readonly task_code: string;
    readonly catalog_code: string;
    readonly department_id: number;
    readonly type: string;
    readonly state: string;
    readonly state_reason: string | null;
  };
  readonly 'catalogue.policies': {
    readonly id: number;
    readonly issuer_id: number;
    readonly doc_no: string;
    readonly content: unknown;
    readonly published_at: Instant;
    readonly published_by: string | null;
  };
  readonly 'catalogue.policy_drafts': {
    readonly id: GeneratedAlways<number>;
    readonly issuer_id: number;
    readonly revision: number;
    readonly content: unknown;
    readonly editors: readonly string[];
    readonly edited_at: Instant;
    readonly edited_by: string | null;
  };
  readonly 'catalogue.policy_ends': {
    readonly policy_id: number;
    readonly last_day: LocalDate;
    readonly reason: string;
    readonly superseded_by: string | null;
    readonly ended_at: Instant;
    readonly ended_by: string | null;
  };
  readonly 'catalogue.revision': {
    readonly one: Generated<boolean>;
    readonly value: number;
  };
  readonly 'delegations.delegations': {
    readonly id: GeneratedAlways<number>;
    readonly from_org_id: number;
    readonly to_org_id: number;
    readonly catalog_code: string;
    readonly way: string;
    readonly state: string;
    readonly revision: number;
    readonly content: unknown;
    readonly editors: readonly string[];
    readonly paper_no: string | null;
    readonly signed_on: LocalDate | null;
    readonly announced_on: LocalDate | null;
    readonly announced_in: string | null;
    readonly handed_over_on: LocalDate | null;
  };
  readonly 'delegations.journal': {
    readonly delegation_id: number;
    readonly revision: number;
    readonly action: string;
    readonly act: unknown;
    readonly at: Instant;
    readonly by: string | null;
  };
  readonly 'documents.check_codes': {
    readonly code: string;
    readonly case_id: string;
    readonly seq: number;
  };
  readonly 'documents.counters': {
    readonly organisation_id: number;
    readonly kind: string;
    readonly year: number;
    readonly last_value: number;
  };
  readonly 'documents.deliveries': {
    readonly case_id: string;
    readonly seq: number;
    readonly attempt: number;
    readonly method: string;
    readonly state: string;
    readonly receiver_name: string | null;
    readonly tracking_no: string | null;
    readonly recorded_at: Instant;
    readonly recorded_by: string;
  };
  readonly 'documents.documents': {
    readonly case_id: string;
    readonly seq: number;
    readonly case_version: number;
    readonly kind: string;
    readonly edition: number;
    readonly replaces: number | null;
    readonly organisation_id: number;
    readonly number: string;
    readonly title: string;
    readonly issued_on: LocalDate;
    readonly issued_at: Instant;
    readonly issued_by: string | null;
    readonly check_code: string;
    readonly content: string;
    readonly content_digest: Buffer;
  };
  readonly 'documents.files': {
    readonly case_id: string;
    readonly seq: number;
    readonly file_id: string;
    readonly size_bytes: number;
    readonly page_count: number;
    readonly laid_out_at: Instant;
  };
  readonly 'documents.signatures': {
    readonly case_id: string;
    readonly seq: number;
    readonly key_id: string;
    readonly signature: Buffer;
    readonly signed_at: Instant;
  };
  readonly 'documents.waiting': {
    readonly case_id: string;
    readonly seq: number;
    readonly attempts: Generated<number>;
    readonly due_at: Instant | null;
    readonly last_error: string | null;
    readonly missing_character: string | null;
  };
  readonly 'hall.codes': {
    readonly version: number;
    readonly from_day: LocalDate;
    readonly codes: unknown;
    readonly reason: string;
    readonly at: Instant | null;
    readonly by: string | null;
  };
  readonly 'hall.commendations': {
    readonly id: string;
    readonly organisation_id: number;
    readonly kind: string;
    readonly received_on: LocalDate;
    readonly sender_type: string;
    readonly senders: unknown;
    readonly reason: string;
    readonly recorded_at: Instant;
    readonly recorded_by: string;
    readonly verification: string;
    readonly note: string | null;
    readonly verified_at: Instant | null;
    readonly verified_by: string | null;
    readonly related_cases: Generated<unknown>;
    readonly window_id: number | null;
    readonly staff: Generated<unknown>;
  };
  readonly 'hall.contributions': {
    readonly id: string;
    readonly organisation_id: number;
    readonly kind: string;
    readonly case_id: string | null;
    readonly case_number: string | null;
    readonly merged_into: string | null;
    readonly policy_id: number | null;
    readonly policy_measures: Generated<readonly number[]>;
  };
  readonly 'hall.deadlines': {
    readonly week: LocalDate;
    readonly deadline: Instant;
    readonly issue_on: LocalDate;
    readonly set_at: Instant;
    readonly set_by: string;
  };
  readonly 'hall.editions': {
    readonly contribution_id: string;
    readonly edition: number;
    readonly title: string;
    readonly text: string;
    readonly edited_at: Instant;
    readonly edited_by: string;
  };
  readonly 'hall.entry_files': {
    readonly entry_id: string;
    readonly place: number;
    readonly file_id: string;
    readonly name: string;
    readonly media_type: string;
    readonly size_bytes: number;
    readonly page_count: number | null;
  };
  readonly 'hall.finding_events': {
    readonly finding_id: string;
    readonly ordinal: number;
    readonly act: string;
    readonly note: string | null;
    readonly at: Instant;
    readonly by: string;
  };
  readonly 'hall.findings': {
    readonly id: string;
    readonly heading: string;
    readonly found_on: LocalDate;
    readonly organisation_id: number | null;
    readonly place: string | null;
    readonly count: number;
    readonly problem: string;
    readonly mend_by: LocalDate;
    readonly recorded_at: Instant;
    readonly recorded_by: string;
    readonly state: string;
    readonly code: string | null;
    readonly code_version: number | null;
    readonly points: Generated<number>;
    readonly window_id: number | null;
    readonly staff: Generated<unknown>;
    readonly inspection_id: string | null;
  };
  readonly 'hall.heading_switches': {
    readonly id: GeneratedAlways<number>;
    readonly heading: string;
    readonly from_day: LocalDate;
    readonly is_on: boolean;
    readonly reason: string;
    readonly at: Instant | null;
    readonly by: string | null;
  };
  readonly 'hall.improvements': {
    readonly training_id: string;
    readonly ordinal: number;
    readonly text: string;
    readonly owner: string;
    readonly due_on: LocalDate;
    readonly closed_on: LocalDate | null;
    readonly evidence: string | null;
    readonly closed_at: Instant | null;
    readonly closed_by: string | null;
  };
  readonly 'hall.inspections': {
    readonly id: string;
    readonly plan: string;
    readonly inspected_on: LocalDate;
    readonly began_at: string;
    readonly zone: string;
    readonly inspectors: unknown;
    readonly recorded_at: Instant;
    readonly recorded_by: string;
  };
  readonly 'hall.requirements': {
    readonly visit_id: string;
    readonly ordinal: number;
    readonly text: string;
    readonly owner: string;
    readonly due_on: LocalDate;
    readonly closed_on: LocalDate | null;
    readonly evidence: string | null;
    readonly closed_at: Instant | null;
    readonly closed_by: string | null;
  };
  readonly 'hall.submission_files': {
    readonly contribution_id: string;
    readonly ordinal: number;
    readonly purpose: string;
    readonly place: number;
    readonly file_id: string;
    readonly name: string;
    readonly media_type: string;
    readonly size_bytes: number;
    readonly page_count: number | null;
  };
  readonly 'hall.submissions': {
    readonly contribution_id: string;
    readonly ordinal: number;
    readonly week: LocalDate;
    readonly happened_on: LocalDate;
    readonly title: string;
    readonly text: string;
    readonly submitted_at: Instant;
    readonly submitted_by: string;
    readonly verdict: string | null;
    readonly reason: string | null;
    readonly judged_at: Instant | null;
    readonly judged_by: string | null;
    readonly told_in: LocalDate | null;
  };
  readonly 'hall.training_answers': {
    readonly training_id: string;
    readonly staff_id: string;
  };
  readonly 'hall.training_forms': {
    readonly id: string;
    readonly training_id: string;
    readonly relevance: number;
    readonly practicality: number;
    readonly teaching: number;
    readonly overall: number;
  };
  readonly 'hall.trainings': {
    readonly id: string;
    readonly organisation_id: number;
    readonly held_on: LocalDate;
    readonly content: unknown;
    readonly recorded_at: Instant;
    readonly recorded_by: string;
    readonly returned: number | null;
    readonly good: number | null;
    readonly withdrawn_at: Instant | null;
    readonly withdrawn_by: string | null;
    readonly withdrawn_for: string | null;
  };
  readonly 'hall.visits': {
    readonly id: string;
    readonly organisation_id: number;
    readonly from_day: LocalDate;
    readonly to_day: LocalDate;
    readonly content: unknown;
    readonly recorded_at: Instant;
    readonly recorded_by: string;
    readonly withdrawn_at: Instant | null;
    readonly withdrawn_by: string | null;
    readonly withdrawn_for: string | null;
  };
  readonly 'identity.grants': {
    readonly staff_id: string;
    readonly role: string;
    readonly organisation_id: number;
    readonly id: GeneratedAlways<number>;
    readonly from_day: LocalDate | null;
    readonly given_by: string | null;
    readonly given_at: Instant | null;
    readonly reason: string | null;
    readonly ended_by: string | null;
    readonly ended_at: Instant | null;
    readonly end_reason: string | null;
  };
  readonly 'identity.organisation_changes': {
    readonly organisation_id: number;
    readonly version: number;
    readonly at: Instant;
    readonly by: string;
    readonly content: unknown;
  };
  readonly 'identity.organisations': {
    readonly id: Generated<number>;
    readonly code: string;
    readonly uscc: string;
    readonly name: string;
    readonly short_name: string;
    readonly kind: string;
    readonly area_code: string;
    readonly parent_id: number | null;
    readonly document_mark: string | null;
    readonly version: Generated<number>;
  };
  readonly 'identity.seats': {
    readonly staff_id: string;
    readonly day: LocalDate;
    readonly window_id: number | null;
    readonly chosen_at: Instant;
  };
  readonly 'identity.security_events': {
    readonly id: GeneratedAlways<number>;
    readonly at: Instant;
    readonly kind: string;
    readonly login: string | null;
    readonly staff_id: string | null;
    readonly source: string;
  };
  readonly 'identity.sessions': {
    readonly token_hash: Buffer;
    readonly staff_id: string;
    readonly created_at: Instant;
    readonly last_seen_at: Instant;
    readonly expires_at: Instant;
  };
  readonly 'identity.sign_in_failures': {
    readonly login: string;
    readonly source: string;
    readonly failed_at: Instant;
  };
  readonly 'identity.staff': {
    readonly id: string;
    readonly login: string;
    readonly name: string;
    readonly organisation_id: number;
    readonly window_id: number | null;
    readonly password_hash: string;
    readonly disabled_at: Instant | null;
    readonly version: Generated<number>;
    readonly must_set_password: Generated<boolean>;
  };
  readonly 'identity.staff_entries': {
    readonly id: GeneratedAlways<number>;
    readonly staff_id: string;
    readonly at: Instant;
    readonly by: string | null;
    readonly kind: string;
    readonly reason: string | null;
    readonly content: unknown;
  };
  readonly 'identity.staff_mobiles': {
    readonly staff_id: string;
    readonly mobile_encrypted: Buffer;
    readonly set_at: Instant;
  };
  readonly 'identity.substitutions': {
    readonly id: string;
    readonly organisation_id: number;
    readonly absent_id: string;
    readonly substitute_id: string;
    readonly roles: readonly string[];
    readonly from_day: LocalDate;
    readonly to_day: LocalDate;
    readonly recorded_by: string;
    readonly recorded_at: Instant;
    readonly ended_by: string | null;
    readonly ended_at: Instant | null;
  };
  readonly 'identity.window_changes': {
    readonly id: GeneratedAlways<number>;
    readonly window_id: number;
    readonly version: number;
    readonly at: Instant;
    readonly by: string;
    readonly content: unknown;
  };
  readonly 'identity.windows': {
    readonly id: Generated<number>;
    readonly number: string;
    readonly name: string;
    readonly organisation_id: number;
    readonly departments: Generated<readonly number[]>;
    readonly from_day: LocalDate | null;
    readonly to_day: LocalDate | null;
    readonly version: Generated<number>;
  };
  readonly 'licences.applications': {
    readonly case_id: string;
    readonly application_id: string;
    readonly act: string;
  };
  readonly 'licences.counters': {
    readonly organisation_id: number;
    readonly kind: string;
    readonly year: number;
    readonly last_value: number;
  };
  readonly 'licences.holders': {
    readonly holder_id: string;
    readonly case_id: string;
  };
  readonly 'licences.journal': {
    readonly case_id: string;
    readonly version: number;
    readonly body: string;
  };
  readonly 'licences.licences': {
    readonly case_id: string;
    readonly version: number;
    readonly state: string;
    readonly matter_id: number;
    readonly department_id: number;
    readonly holder_id: string;
    readonly holder_kind: string;
    readonly holder_name: string;
    readonly kind: string;
    readonly number: string;
    readonly granted_on: LocalDate;
    readonly valid_from: LocalDate;
    readonly valid_to: LocalDate | null;
    readonly ask_days: number;
    readonly ends_on: LocalDate | null;
    readonly cancel_by: LocalDate | null;
    readonly due_on: LocalDate | null;
    readonly principal_id: number | null;
    readonly remind_days: readonly number[];
    readonly remind_from: LocalDate | null;
  };
  readonly 'licences.notice_numbers': {
    readonly number: string;
    readonly case_id: string;
  };
  readonly 'licences.notices': {
    readonly case_id: string;
    readonly edition: number;
    readonly matter_name: string;
    readonly body_name: string;
    readonly holder_kind: string;
    readonly holder_name: string;
    readonly holder_number: string;
    readonly decision_no: string | null;
    readonly licence_kind: string | null;
    readonly licence_no: string | null;
    readonly decided_on: LocalDate;
    readonly valid_from: LocalDate | null;
    readonly valid_to: LocalDate | null;
    readonly state: string | null;
    readonly correction: string | null;
    readonly due_on: LocalDate;
    readonly published_at: Instant;
  };
  readonly 'licences.numbers': {
    readonly number: string;
    readonly case_id: string;
  };
  readonly 'licences.published': {
    readonly case_id: string;
    readonly edition: number;
    readonly published_at: Instant;
  };
  readonly 'licences.to_publish': {
    readonly case_id: string;
    readonly due_on: LocalDate;
  };
  readonly 'notices.delay_sums': {
    readonly finished_on: LocalDate;
    readonly authority_id: number;
    readonly n: number;
  };
  readonly 'notices.delays': {
    readonly case_id: string;
    readonly authority_id: number;
    readonly matter_id: number;
    readonly received_on: LocalDate;
    readonly promised_on: LocalDate | null;
    readonly legal_on: LocalDate | null;
    readonly reason: string;
    readonly explained_at: Instant;
    readonly finished_on: LocalDate | null;
    readonly handler_id: number | null;
  };
  readonly 'notices.hearings': {
    readonly case_id: string;
    readonly state: string;
    readonly matter_name: string;
    readonly body_name: string;
    readonly applicant_name: string;
    readonly ground: string;
    readonly basis: string;
    readonly announcement: string;
    readonly announced_at: Instant;
    readonly hold_by: LocalDate;
    readonly held_on: LocalDate | null;
    readonly place: string | null;
    readonly address: string;
    readonly hours: string;
    readonly consultation: readonly string[];
  };
  readonly 'notices.notices': {
    readonly case_id: string;
    readonly case_version: number;
    readonly kind: string;
    readonly facts: unknown;
    readonly text: string;
    readonly happened_at: Instant;
    readonly written_at: Instant;
  };
  readonly 'notices.query_editions': {
    readonly case_id: string;
    readonly edition: number;
    readonly made_at: Instant;
    readonly made_by: string;
  };
  readonly 'notices.query_failures': {
    readonly number: string;
    readonly source: string;
    readonly failed_at: Instant;
  };
  readonly 'notices.query_numbers': {
    readonly numbered_on: LocalDate;
    readonly serial: number;
    readonly case_id: string;
  };
  readonly 'notices.sent': {
    readonly case_id: string;
    readonly case_version: number;
    readonly channel: string;
    readonly recipient: string;
    readonly attempts: number;
    readonly sent_at: Instant;
  };
  readonly 'notices.staff_messages': {
    readonly case_id: string;
    readonly seq: number;
    readonly staff_id: string;
    readonly channel: string;
    readonly text: string;
    readonly case_number: string;
    readonly written_at: Instant;
    readonly attempts: Generated<number>;
    readonly due_at: Instant | null;
    readonly sent_at: Instant | null;
    readonly fault: string | null;
    readonly status: number | null;
    readonly tried_at: Instant | null;
    readonly topic: Generated<string>;
    readonly nth: Generated<number>;
  };
  readonly 'notices.waiting': {
    readonly case_id: string;
    readonly case_version: number;
    readonly channel: string;
    readonly attempts: Generated<number>;
    readonly due_at: Instant | null;
    readonly tried_at: Instant | null;
    readonly fault: string | null;
    readonly status: number | null;
    readonly recipient: string;
  };
  readonly 'platform.checkpoints': {
    readonly seq: number;
    readonly previous: Buffer;
    readonly hashes: Buffer;
    readonly made_at: Instant;
    readonly key_id: string;
    readonly signature: Buffer;
  };
  readonly 'platform.counters': {
    readonly name: string;
    readonly value: number;
  };
  readonly 'platform.idempotency': {
    readonly subject: string;
    readonly operation: string;
    readonly key: string;
    readonly fingerprint: Buffer;
    readonly status: number;
    readonly reply: unknown;
    readonly created_at: Generated<Instant>;
  };
  readonly 'platform.migrations': {
    readonly name: string;
    readonly checksum: string;
    readonly applied_at: Generated<Instant>;
  };
  readonly 'platform.outbox': {
    readonly id: GeneratedAlways<number>;
    readonly subscriber: string;
    readonly topic: string;
    readonly facts: unknown;
    readonly created_at: Generated<Instant>;
    readonly subject: string | null;
    readonly attempts: Generated<number>;
    readonly retry_at: Instant | null;
    readonly last_error: string | null;
  };
  readonly 'platform.seals': {
    readonly seq: number;
    readonly previous_hash: Buffer;
    readonly entries: Buffer;
    readonly entry_count: number;
    readonly hash: Buffer;
    readonly sealed_at: Instant;
  };
  readonly 'platform.unsealed': {
    readonly id: GeneratedAlways<number>;
    readonly entries: Buffer;
    readonly entry_count: number;
    readonly since: Generated<Instant>;
  };
  readonly 'queue.calls': {
    readonly ticket_id: string;
    readonly at: Instant;
    readonly window_id: number;
    readonly staff_id: string;
  };
  readonly 'queue.class_changes': {
    readonly class_id: number;
    readonly version: number;
    readonly at: Instant;
    readonly by: string;
    readonly content: unknown;
  };
  readonly 'queue.class_matters': {
    readonly matter_id: number;
    readonly class_id: number;
  };
  readonly 'queue.classes': {
    readonly id: GeneratedAlways<number>;
    readonly prefix: string;
    readonly name: string;
    readonly organisation_id: number;
    readonly is_open: boolean;
    readonly version: number;
  };
  readonly 'queue.counters': {
    readonly day: LocalDate;
    readonly class_id: number;
    readonly last_value: number;
  };
  readonly 'queue.hours': {
    readonly day: LocalDate;
    readonly hour: number;
    readonly class_id: number;
    readonly taken: Generated<number>;
    readonly started: Generated<number>;
  };
  readonly 'queue.kiosks': {
    readonly id: GeneratedAlways<number>;
    readonly name: string;
    readonly organisation_id: number;
    readonly key_sm3: Buffer;
    readonly opened_at: Instant;
    readonly opened_by: string;
    readonly is_open: boolean;
    readonly changed_at: Instant | null;
    readonly changed_by: string | null;
  };
  readonly 'queue.tickets': {
    readonly id: string;
    readonly day: LocalDate;
    readonly class_id: number;
    readonly number: string;
    readonly source: string;
    readonly priority: string | null;
    readonly taken_at: Instant;
    readonly queued_at: Instant;
    readonly place: number;
    readonly state: string;
    readonly calls: number;
    readonly called_at: Instant | null;
    readonly started_at: Instant | null;
    readonly ended_at: Instant | null;
    readonly window_id: number | null;
    readonly staff_id: string | null;
    readonly is_reactivated: boolean;
    readonly instead_of: string | null;
    readonly request_id: string | null;
    readonly kiosk_id: number | null;
  };
  readonly 'queue.totals': {
    readonly day: LocalDate;
    readonly class_id: number;
    readonly window_id: number;
    readonly taken: Generated<number>;
    readonly started: Generated<number>;
    readonly wait_seconds: Generated<number>;
    readonly finished: Generated<number>;
    readonly service_seconds: Generated<number>;
    readonly skipped: Generated<number>;
    readonly cancelled: Generated<number>;
    readonly expired: Generated<number>;
    readonly transferred: Generated<number>;
  };
  readonly 'queue.turns': {
    readonly day: LocalDate;
    readonly class_id: number;
    readonly normals: number;
  };
  readonly 'ratings.excluded': {
    readonly case_id: string;
    readonly seq: number;
    readonly rated_at: Instant;
  };
  readonly 'ratings.given': {
    readonly rated_on: LocalDate;
    readonly matter_id: number;
    readonly area: string;
    readonly grade: string;
    readonly n: number;
  };
  readonly 'ratings.negative_reviews': {
    readonly case_id: string;
    readonly seq: number;
    readonly state: string;
    readonly version: number;
    readonly kind: string | null;
    readonly department_id: number;
    readonly rated_on: LocalDate;
    readonly due_clock: string | null;
    readonly due_on: LocalDate | null;
    readonly rectified_on: LocalDate | null;
    readonly revisited_on: LocalDate | null;
    readonly unreached_on: LocalDate | null;
  };
  readonly 'ratings.option_editions': {
    readonly edition: number;
    readonly from_day: LocalDate;
  };
  readonly 'ratings.options': {
    readonly edition: number;
    readonly code: string;
    readonly way: string;
    readonly label: string;
  };
  readonly 'ratings.rated_cases': {
    readonly received_on: LocalDate;
    readonly matter_id: number;
    readonly area: string;
    readonly n: number;
  };
  readonly 'ratings.ratings': {
    readonly case_id: string;
    readonly seq: number;
    readonly service: number;
    readonly ordinal: number;
    readonly stage: string;
    readonly grade: string;
    readonly options: readonly string[];
    readonly edition: number;
    readonly text: string | null;
    readonly channel: string;
    readonly source: string;
    readonly rated_at: Instant;
    readonly rated_on: LocalDate;
    readonly served_at: Instant;
    readonly matter_id: number;
    readonly area: string;
    readonly received_on: LocalDate;
    readonly display_no: string;
    readonly hands: readonly string[];
    readonly place: Buffer;
  };
  readonly 'ratings.review_journal': {
    readonly case_id: string;
    readonly seq: number;
    readonly nth: number;
    readonly act: string;
    readonly at: Instant;
    readonly by: string | null;
    readonly in_place_of: string | null;
    readonly note: string | null;
    readonly kind: string | null;
    readonly is_complex: boolean | null;
    readonly way: string | null;
    readonly outcome: string | null;
    readonly ground: string | null;
  };
  readonly 'ratings.verdict_journal': {
    readonly case_id: string;
    readonly seq: number;
    readonly nth: number;
    readonly ground: string | null;
    readonly reason: string;
    readonly at: Instant;
    readonly by: string;
  };
  readonly 'statistics.cohorts': {
    readonly bucket: string;
    readonly closed_grain: string;
    readonly accepted_grain: string;
    readonly closed_start: LocalDate;
    readonly accepted_start: LocalDate;
    readonly n: number;
  };
  readonly 'statistics.counted': {
    readonly one: Generated<boolean>;
    readonly version: number;
  };
  readonly 'statistics.duration_months': {
    readonly dimension: string;
    readonly closed_month: LocalDate;
    readonly accepted_month: LocalDate;
    readonly key: string;
    readonly days: readonly number[];
    readonly n: readonly number[];
    readonly limited: readonly number[];
  };
  readonly 'statistics.durations': {
    readonly dimension: string;
    readonly closed_on: LocalDate;
    readonly accepted_on: LocalDate;
    readonly key: string;
    readonly n: number;
    readonly limited: number;
  };
  readonly 'statistics.hours': {
    readonly day: LocalDate;
    readonly department: string;
    readonly received: readonly number[];
    readonly closed: readonly number[];
    readonly refused_acceptance: readonly number[];
  };
  readonly 'statistics.snapshots': {
    readonly id: string;
    readonly scope: string;
    readonly department: string | null;
    readonly period_from: LocalDate;
    readonly period_to: LocalDate;
    readonly as_of: Instant;
    readonly definition: number;
    readonly figures: unknown;
    readonly sm3: Buffer;
    readonly taken_by: string | null;
  };
  readonly 'statistics.stock_check': {
    readonly one: Generated<boolean>;
    readonly checked_at: Instant;
    readonly compared: number;
    readonly breaches: unknown;
  };
  readonly 'statistics.totals': {
    readonly dimension: string;
    readonly measure: string;
    readonly grain: string;
    readonly period_start: LocalDate;
    readonly key: string;
    readonly n: number;
  };
  readonly 'supervision.alert_journal': {
    readonly case_id: string;
    readonly seq: number;
    readonly version: number;
    readonly body: string;
  };
  readonly 'supervision.alerts': {
    readonly case_id: string;
    readonly seq: number;
    readonly version: number;
    readonly rule: string;
    readonly cause: string;
    readonly level: string;
    readonly status: string;
    readonly organisation_id: number;
    readonly person_id: string | null;
    readonly as_of: LocalDate;
    readonly issued_at: Instant;
    readonly order_no: string | null;
    readonly explain_by: LocalDate | null;
    readonly closed_at: Instant | null;
    readonly principal_id: number | null;
  };
  readonly 'supervision.counters': {
    readonly year: number;
    readonly last_value: number;
  };
  readonly 'supervision.quick_closings': {
    readonly person_id: string;
    readonly closed_on: LocalDate;
    readonly case_id: string;
  };
  readonly 'supervision.rule_changes': {
    readonly id: GeneratedAlways<number>;
    readonly rule: string;
    readonly parameter: string;
    readonly value: number;
    readonly at: Instant;
    readonly by_staff: string;
    readonly reason: string;
  };
  readonly 'supervision.watches': {
    readonly case_id: string;
    readonly look_on: LocalDate | null;
  };
  readonly 'supervision.yellow_marks': {
    readonly bearer: string;
    readonly issued_on: LocalDate;
    readonly case_id: string;
    readonly seq: number;
    readonly order_no: string;
    readonly is_spent: Generated<boolean>;
  };
}
