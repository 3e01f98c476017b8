import { actTypes, documentStates } from '../../../src/workflow/facts';
import { actNames, stateNames } from '../../../src/workflow/names';
import { refusalCodes, sentences } from '../../../src/workflow/refusal-sentences';
import { isRefusalCode, sentence } from '../../../src/workflow/refusals';

const languages = ['vi', 'en'] as const;
const paramsOf = (template: string) => [...template.matchAll(/\{(\w+)/g)].map(([, name]) => name).sort();
const sample = { act: 'sign', state: 'comments.open', papers: 'submission-note', count: 2, points: 2 };
const params = { ...sample, latest: 41, discussed: 42, voted: 43 };

describe('refusals', () => {
  it.each(refusalCodes)('%s has its sentence in both languages, with the same values in each', (code) => {
    expect(paramsOf(sentences[code].vi)).toEqual(paramsOf(sentences[code].en));
    for (const language of languages) {
      const said = sentence({ code, params, who: [] }, language);
      expect(said).toMatch(/^[\p{Lu}\d“].*\.$/u);
      expect(said).not.toMatch(/[{}|]|undefined/);
      expect(said).toBe(said.normalize('NFC'));
    }
  });

  it.each(refusalCodes)('%s says each of its values', (code) => {
    for (const language of languages) {
      const base = sentence({ code, params, who: [] }, language);
      for (const name of paramsOf(sentences[code].en)) {
        const other = {
          ...params,
          [String(name)]: name === 'count' || name === 'points' ? 7 : 'other-value',
        };
        expect(sentence({ code, params: other, who: [] }, language)).not.toBe(base);
      }
    }
  });

  it.each(languages)('names every act and state in %s, each differently', (language) => {
    expect(Object.keys(actNames[language])).toEqual([...actTypes]);
    expect(Object.keys(stateNames[language])).toEqual([...documentStates]);
    expect(new Set(Object.values(actNames[language])).size).toBe(actTypes.length);
    expect(new Set(Object.values(stateNames[language])).size).toBe(documentStates.length);
  });

  it('fits the noun to the number', () => {
    const undisposed = (count: number) => ({ code: 'comments-undisposed', params: { count }, who: [] });
    expect(sentence(undisposed(1), 'en')).toBe('1 comment has no disposition yet.');
    expect(sentence(undisposed(3), 'en')).toBe('3 comments have no disposition yet.');
    expect(sentence(undisposed(3), 'vi')).toBe('Còn 3 ý kiến góp ý chưa có phương án xử lý.');
  });

  it('names papers, acts and states instead of their codes', () => {
    const papers = { code: 'papers-missing', params: { papers: 'submission-note, appraisal' }, who: [] };
    expect(sentence(papers, 'vi')).toBe('Hồ sơ còn thiếu: tờ trình, văn bản thẩm định.');
    const act = { code: 'act-not-available', params: { act: 'sign', state: 'comments.open' }, who: [] };
    expect(sentence(act, 'en')).toBe(
      '“sign” cannot be done while the document is at the step “open for comments”.',
    );
  });

  it('gives back a code it does not know', () => {
    expect(isRefusalCode('toString')).toBe(false);
    expect(sentence({ code: 'toString', params: {}, who: [] }, 'en')).toBe('toString');
    const odd = { code: 'act-not-available', params: { act: 'toString', state: 'x' }, who: [] };
    expect(sentence(odd, 'en')).toContain('“toString”');
  });
});
