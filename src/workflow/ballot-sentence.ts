/** A ballot in one sentence, from the stored numbers alone: "11 of 15 in office voted for, 8 needed: passed." */
import type { BallotOutcome } from './facts';
import type { MajorityRule } from './majority';
import type { Language } from './names';
import type { Tally } from './tally';

const bases: Readonly<Record<Language, Readonly<Record<MajorityRule['base'], string>>>> = {
  vi: { 'in-office': 'thành viên đương nhiệm', present: 'thành viên có mặt', cast: 'phiếu biểu quyết' },
  en: { 'in-office': 'in office', present: 'present', cast: 'votes cast' },
};
const outcomeNames: Readonly<Record<Language, Readonly<Record<BallotOutcome, string>>>> = {
  vi: { passed: 'được thông qua', failed: 'không được thông qua', 'no-quorum': 'không đủ số thành viên' },
  en: { passed: 'passed', failed: 'failed', 'no-quorum': 'no quorum' },
};

/** What a closed ballot decided and by which numbers. */
export function ballotSentence(result: Tally, language: Language): string {
  return result.outcome === 'no-quorum' ? withoutQuorum(result, language) : decided(result, language);
}

/** How far an open ballot has come. */
export function votingSentence(voted: number, roll: number, language: Language): string {
  return language === 'vi'
    ? `${voted}/${roll} thành viên đã biểu quyết.`
    : `${voted} of ${roll} on the roll ${voted === 1 ? 'has' : 'have'} voted.`;
}

function withoutQuorum({ quorum, count, outcome }: Tally, language: Language): string {
  const name = outcomeNames[language][outcome];
  return language === 'vi'
    ? `${quorum.present}/${count.roll} ${bases.vi['in-office']} tham gia, cần ${quorum.needed}: ${name}.`
    : `${quorum.present} of ${count.roll} ${bases.en['in-office']} took part, ${quorum.needed} needed: ${name}.`;
}

function decided({ majority, outcome, tie, count, rules }: Tally, language: Language): string {
  const base = `${bases[language][rules.majority.base]}`;
  const name = outcomeNames[language][outcome];
  const casting = tie.brokenBy === 'presiding';
  if (language === 'vi') {
    const by = casting
      ? `; ${count.votes.against} không tán thành, lá phiếu của người chủ trì quyết định`
      : '';
    return `${majority.for}/${majority.base} ${base} tán thành, cần ${majority.needed}${by}: ${name}.`;
  }
  const by = casting ? `; ${count.votes.against} against, the presiding person’s vote decides` : '';
  const verb = rules.majority.base === 'cast' ? 'were for' : 'voted for';
  return `${majority.for} of ${majority.base} ${base} ${verb}, ${majority.needed} needed${by}: ${name}.`;
}
