import { parseArguments } from '../../../src/app/arguments';

describe('parseArguments', () => {
  it.each([
    [[], { role: 'all', demo: false, help: false }],
    [['--demo'], { role: 'all', demo: true, help: false }],
    [['--role', 'worker'], { role: 'worker', demo: false, help: false }],
    [['--role=api', '--help'], { role: 'api', demo: false, help: true }],
  ])('%j', (argv, expected) => expect(parseArguments(argv)).toEqual(expected));

  it.each([
    [['--role', 'boss'], '--role takes api or worker, not "boss".'],
    [['--dmeo'], "Unknown option '--dmeo': see npm start -- --help."],
    [['demo'], "Unexpected argument 'demo': see npm start -- --help."],
  ])('refuses %j in one sentence', (argv, sentence) => expect(() => parseArguments(argv)).toThrow(sentence));
});
