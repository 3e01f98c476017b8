/** A ballot in one sentence, from the stored numbers alone: "11 of 15 in office voted for, 8 needed: passed." */
import type { BallotMode, BallotOutcome } from './facts';
import type { MajorityRule } from './majority';
import type { Language } from './names';
import type { Tally } from './tally';

const bases: Readonly<Record<Language, Readonly<Record<MajorityRule['base'], string>>>> = {
  vi: { 'in-office': 'thành viên đương nhiệm', present: 'thành viên có mặt', cast: 'phiếu biểu quyết' },
  en: { 'in-office': 'in office', present: 'present', cast: 'votes cast' },
};
const outcomeNames: Readonly<Record<Language, Readonly<Record<BallotOutcome, string>>>> = {
  vi: {
    passed: 'được thông qua',
    failed: 'không được thông qua',
    'no-quorum': 'không đủ số thành viên',
    'no-decision': 'phải đưa ra phiên họp',
    counted: 'đã kiểm phiếu',
  },
  en: {
    passed: 'passed',
    failed: 'failed',
    'no-quorum': 'no quorum',
    'no-decision': 'must go to a session',
    counted: 'counted',
  },
};

/** What a closed ballot decided and by which numbers. */
export function ballotSentence(result: Tally, language: Language, mode: BallotMode = 'session'): string {
  return result.outcome === 'no-quorum' ? withoutQuorum(result, language, mode) : decided(result, language);
}

/** How far an open ballot has come. */
export function votingSentence(voted: number, roll: number, language: Language): string {
  return language === 'vi'
    ? `${voted}/${roll} thành viên đã biểu quyết.`
    : `${voted} of ${roll} on the roll ${voted === 1 ? 'has' : 'have'} voted.`;
}

export interface PaperCount {
  readonly issued: number;
  readonly returned: number;
  readonly valid: number;
  readonly invalid: number;
}

/** What was counted of the papers of an open ballot, if anything yet. */
export function papersSentence(count: PaperCount | undefined, language: Language): string {
  if (!count) {
    return language === 'vi'
      ? 'Bỏ phiếu giấy tại phiên họp; chưa ghi kết quả kiểm phiếu.'
      : 'Voted on paper in the room; no count is recorded yet.';
  }
  const { issued, returned, valid, invalid } = count;
  return language === 'vi'
    ? `Phát ra ${issued} phiếu, thu về ${returned} phiếu: ${valid} phiếu hợp lệ, ${invalid} phiếu không hợp lệ.`
    : `${issued} ${issued === 1 ? 'paper' : 'papers'} issued, ${returned} returned: ${valid} valid, ${invalid} invalid.`;
}

/** What was called off, and how far it had come. */
export function calledOffSentence(voted: number, roll: number, language: Language): string {
  return language === 'vi'
    ? `Đã hủy, không có giá trị quyết định; ${voted}/${roll} thành viên đã biểu quyết.`
    : `Called off, decides nothing; ${voted} of ${roll} on the roll had voted.`;
}

function withoutQuorum({ quorum, count, outcome }: Tally, language: Language, mode: BallotMode): string {
  const name = outcomeNames[language][outcome];
  const met = mode === 'session';
  if (language === 'vi') {
    const took = met ? 'tham gia' : 'có ý kiến';
    return `${quorum.present}/${count.roll} ${bases.vi['in-office']} ${took}, cần ${quorum.needed}: ${name}.`;
  }
  const took = met ? 'took part' : 'answered';
  return `${quorum.present} of ${count.roll} ${bases.en['in-office']} ${took}, ${quorum.needed} needed: ${name}.`;
}

function decided(result: Tally, language: Language): string {
  const { majority, outcome, rules } = result;
  const base = `${bases[language][rules.majority.base]}`;
  const more = [silence(result, language), casting(result, language), differing(result, language)].join('');
  const name = outcomeNames[language][outcome];
  if (language === 'vi') {
    return `${majority.for}/${majority.base} ${base} tán thành, cần ${majority.needed}${more}: ${name}.`;
  }
  const verb = rules.majority.base === 'cast' ? 'were for' : 'voted for';
  return `${majority.for} of ${majority.base} ${base} ${verb}, ${majority.needed} needed${more}: ${name}.`;
}

function silence({ count: { silent = 0 }, rules }: Tally, language: Language): string {
  if (silent === 0 || !rules.silence || rules.silence === 'none') return '';
  const agrees = rules.silence === 'agreement';
  return language === 'vi'
    ? `; ${silent} người không trả lời, coi như ${agrees ? 'tán thành' : 'không biểu quyết'}`
    : `; ${silent} silent, counted as ${agrees ? 'for' : 'abstaining'}`;
}

function casting({ tie, count }: Tally, language: Language): string {
  if (tie.brokenBy !== 'presiding') return '';
  return language === 'vi'
    ? `; ${count.votes.against} không tán thành, lá phiếu của người chủ trì quyết định`
    : `; ${count.votes.against} against, the presiding person’s vote decides`;
}

function differing({ outcome, count: { differing: count = 0 } }: Tally, language: Language): string {
  if (outcome !== 'no-decision') return '';
  return language === 'vi'
    ? `; còn ${count} ý kiến khác nhau quan trọng`
    : `; ${count} important differing ${count === 1 ? 'opinion' : 'opinions'}`;
}
