/** What the demonstration case leaves in the ledger: its acts in order with their official dates, and all else counted. */
export const ledgerOfCase = {
  acts: [
    ['submit', null],
    ['open-comments', '2021-09-20'],
    ['close-comments', '2021-09-28'],
    ['issue-conclusion', null],
    ['submit-revision', null],
    ['close-confirming', null],
    ['accept-revision', null],
    ['open-ballot', '2021-11-19'],
    ['close-ballot', '2021-11-19'],
    ['sign', null],
    ['promulgate', '2021-11-19'],
  ],
  others: {
    ...{
      'document.created': 1,
      'version.added': 2,
      'document.settings-changed': 1,
      'document.settings-changed-late': 1,
      'paper.added': 5,
    },
    ...{ 'position.taken': 14, 'comment.added': 14, 'comment.replied': 3, 'comment.disposed': 14 },
    ...{ 'comment.answered': 13, 'comment.ruled': 1, 'conclusion.registered': 1 },
    ...{ 'directive.questioned': 1, 'directive.clarified': 1, 'directive.answered': 7 },
    ...{ 'directive.verified': 7, 'directive.confirmed': 7, 'vote.cast': 12, 'number.taken': 1 },
  },
};
