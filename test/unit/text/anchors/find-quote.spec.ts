import { findQuote } from '../../../../src/text/anchors/find-quote';

const clause = {
  marker: '2.',
  heading: 'Numbers',
  text: 'The secretary gives each draft a number. A number once given is never used again, even when the draft is withdrawn.',
};
const alike = {
  marker: '',
  heading: '',
  text: 'Has grown for 50 years; the lesser one has grown for 45 years; the lesser one none.',
};
const find = (exact: string, prefix = '', suffix = '') => findQuote(clause, { exact, prefix, suffix });
const at = (exact: string, from: number) => ({ found: 'once', from, to: from + exact.length });
const words = `${clause.heading} ${clause.text}`;

describe('findQuote', () => {
  it('finds words that stand there once, and across heading and text', () => {
    expect(find('never used again')).toEqual(at('never used again', words.indexOf('never used')));
    expect(find('Numbers The secretary')).toEqual(at('Numbers The secretary', 0));
    expect(find('Numbers\nThe secretary')).toEqual(at('Numbers The secretary', 0));
  });

  it('takes a quote that was selected together with the printed number', () =>
    expect(find('2. Numbers The')).toEqual(at('Numbers The', 0)));

  it('says what is not there', () => {
    expect(find('never used twice')).toEqual({ found: 'no' });
    expect(find('   ')).toEqual({ found: 'no' });
    expect(find('2.')).toEqual({ found: 'no' });
    expect(find('2. The secretary')).toEqual({ found: 'no' });
  });

  it('tells repeated words apart by what stands around them, and asks where that does not help', () => {
    const [first, second] = [words.indexOf('draft'), words.lastIndexOf('draft')];
    expect(find('draft', 'each ')).toEqual(at('draft', first));
    expect(find('draft', '', ' is withdrawn')).toEqual(at('draft', second));
    expect(find('draft', 'when the', 'is withdrawn.')).toEqual(at('draft', second));
    expect(find('draft')).toEqual({ found: 'more-than-once' });
    expect(
      findQuote(alike, { exact: 'grown for', prefix: 'Has ', suffix: ' 50 years; the lesser one' }),
    ).toEqual(at('grown for', 4));
    expect(find('draft', 'something else', 'nowhere')).toEqual({ found: 'more-than-once' });
  });
});
