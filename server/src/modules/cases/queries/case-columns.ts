import { sql } from 'kysely';

/** The columns of a case, qualified with `c` and its source with `s`. */
export const CASE_COLUMNS = sql`
  c.id, c.version, c.status, c.matter_id, c.department_id, c.applicant_id, c.applicant_kind, c.kind_told,
  c.channel, c.area, c.cross_mode, c.origin_area,
  c.numbered_on, c.serial, c.notified_once, c.received_at, c.accepted_at, c.accepted_late, c.acceptor_id,
  c.matter_version, c.due_on_legal, c.due_on_promised, c.handler_id, c.decided_at, c.closed_at,
  c.close_type, c.due_on, c.due_clock, c.due_provisional, c.awaits, c.tolerance, c.tolerance_on,
  c.tolerance_acts_on, c.reminds_on, c.step_due_on, c.turn_roles, c.asked_bodies, c.concerned_bodies, c.principal_id, c.window_id,
  c.promise, c.promise_on, c.has_priority, c.accepted_as, c.legal_days, c.corrected_at, c.corrected_again,
  c.ended_at, c.end_type, c.source_case_no, s.name as source`;
