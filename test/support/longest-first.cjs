const { default: Sequencer } = require('@jest/test-sequencer');

/** Suites that take long by themselves, in that order: begun last, one of them would keep one worker while the other idles. */
const longest = [
  'integration/random-acts.spec.ts',
  'integration/random-acts-more.spec.ts',
  'e2e/start.spec.ts',
  'e2e/access/matrix.spec.ts',
  'e2e/bad-input.spec.ts',
  'ui/first-page.spec.ts',
  'integration/notifications/fan-out.spec.ts',
  'integration/ledger/outbox-relay.spec.ts',
  'integration/documents/visibility.spec.ts',
];

/** Jest knows how long a suite took only where it ran before; a fresh clone begins with these too. */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const place = ({ path }) => {
      const at = longest.findIndex((end) => path.endsWith(`/test/${end}`));
      return at < 0 ? longest.length : at;
    };
    return super.sort(tests).sort((a, b) => place(a) - place(b));
  }
};
