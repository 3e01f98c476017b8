import { withWorld } from './world';

/** What the measured requests need to know. */
export interface Seeded {
  readonly documents: readonly { readonly id: string; readonly clauseIds: readonly string[] }[];
  /** Tokens of a member and of the office. */
  readonly member: string;
  readonly office: string;
}

const documentCount = 100;
const clauseCount = 60;
const commentsPerDocument = 100;
const sentence =
  'Each member reads the draft, weighs the target against last year and says what should change. ';

/** Documents open for comments, each with as many comments of one member. */
export const seed = (databaseUrl: string): Promise<Seeded> =>
  withWorld(databaseUrl, 1, async ({ call, act, document, office, drafter, members: [member] }) => {
    const documents = [];
    for (let n = 0; n < documentCount; n += 1) {
      const made = await document(
        `Document ${n}`,
        Array.from({ length: clauseCount }, (_, at) => `${at} ${sentence.repeat(3)}`),
      );
      await act(drafter, made.id, 'submit');
      await act(office, made.id, 'open-comments', { dueAt: '2100-01-01T00:00:00Z' });
      for (let c = 0; c < commentsPerDocument; c += 1) {
        await call(member!.token, 'POST', `/documents/${made.id}/comments`, {
          body: sentence,
          anchor: { clauseId: made.clauseIds[c % clauseCount] },
        });
      }
      documents.push(made);
    }
    return { documents, member: member!.token, office: office.token };
  });
