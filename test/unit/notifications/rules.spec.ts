import { factTypes } from '../../../src/ledger/fact-types';
import { audiences } from '../../../src/notifications/audiences';
import { noticeMessage, noticeMessages } from '../../../src/notifications/notifications.messages';
import { rules } from '../../../src/notifications/rules';
import { toldStatement } from '../../../src/notifications/told-statement';

describe('the rules of who is told what', () => {
  it.each(factTypes)('know %s, or say that nobody is told', (type) => {
    const rule = rules[type];
    expect(Array.isArray(rule)).toBe(true);
    expect(toldStatement(type) === null).toBe(rule.length === 0);
    expect(new Set(rule.map(([audience]) => audience)).size).toBe(rule.length);
  });

  it('use every audience and every wording', () => {
    const used = Object.values(rules).flat();
    expect(new Set(used.map(([audience]) => audience))).toEqual(new Set(Object.keys(audiences)));
    // Told of every fact alike, so in no rule of one.
    const always = ['done-on-your-behalf'];
    const kinds = [...used.map(([, kind]) => kind), ...always];
    expect(new Set<string>(kinds)).toEqual(new Set(Object.keys(noticeMessages)));
  });

  it('word each notice in both languages, naming the document or the committee', () => {
    for (const kind of Object.keys(noticeMessages)) {
      for (const language of ['vi', 'en'] as const) {
        const message = noticeMessage(kind, { title: 'TITLE', committee: 'COMMITTEE' }, language);
        expect(message).toMatch(/TITLE|COMMITTEE/);
        expect(message).not.toMatch(/[{}]/);
      }
    }
  });

  it('name a kind of an older release as it stands', () => {
    expect(noticeMessage('long-gone', { title: null, committee: null }, 'en')).toBe('long-gone');
  });
});
