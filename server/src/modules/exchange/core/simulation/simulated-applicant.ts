import { SICHUAN_PREFECTURES } from '../../../../kernel/area.ts';
import { assert } from '../../../../kernel/assert.ts';
import { creditCodeOf } from '../../../../kernel/credit-code.ts';
import { addDays, type LocalDate } from '../../../../kernel/local-date.ts';
import { residentCheckCharacter } from '../../../../kernel/resident-id.ts';
import type { ReportLine } from '../report-line.ts';
import { type Dice, pick, seededDice } from './dice.ts';

type Applicant = ReportLine['applicant'];

const SURNAMES = [...'王李张刘陈杨黄赵周吴徐孙马朱胡郭何林高罗'];
/** Somebody who does not exist: the given name is of heavenly stems. */
const GIVEN = [...'甲乙丙丁戊己庚辛壬癸'];
const FIRST_BIRTHDAY = '1950-01-01' as LocalDate;
const BIRTHDAYS = 20_000;
const SEQUENCES = 1_000;
const ORGANISATIONS = 1_000_000;
const PREFECTURES = SICHUAN_PREFECTURES.length;

/** A person by chance; two may get the same number. */
export function anyPerson(dice: Dice): Applicant {
  const area = dice(PREFECTURES);
  return person(area, dice(BIRTHDAYS), { sequence: dice(SEQUENCES), dice });
}

/** An organisation by chance. */
export function anyOrganisation(dice: Dice): Applicant {
  return organisation(dice(ORGANISATIONS));
}

/** Person `member` of a population: always the same, and no two with one number. */
export function memberPerson(member: number): Applicant {
  const [area, born] = [member % PREFECTURES, Math.floor(member / PREFECTURES)];
  const sequence = Math.floor(born / BIRTHDAYS);
  assert(sequence < SEQUENCES, `${member} is within the population`);
  return person(area, born % BIRTHDAYS, { sequence, dice: seededDice(member) });
}

/** Organisation `member` of a population. */
export function memberOrganisation(member: number): Applicant {
  return organisation(member % ORGANISATIONS);
}

function person(
  area: number,
  birthday: number,
  { sequence, dice }: { readonly sequence: number; readonly dice: Dice },
): Applicant {
  const { code } = SICHUAN_PREFECTURES[area] ?? pick(dice, SICHUAN_PREFECTURES);
  const born = addDays(FIRST_BIRTHDAY, birthday).replaceAll('-', '');
  const body = `${code}${born}${String(sequence).padStart(3, '0')}`;
  return {
    kind: 'person',
    name: `${pick(dice, SURNAMES)}${pick(dice, GIVEN)}${pick(dice, GIVEN)}`,
    idType: '111',
    idNumber: `${body}${residentCheckCharacter(body)}`,
  };
}

function organisation(number: number): Applicant {
  return {
    kind: 'organisation',
    name: `模拟示例${number}号有限公司`,
    idType: '001',
    idNumber: creditCodeOf(`91510000AM${String(number).padStart(6, '0')}`),
  };
}
