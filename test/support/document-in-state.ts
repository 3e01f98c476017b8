import type { Person, TestApp } from './app';
import { bodyOf, told, type Answer, type TestBody } from './client';
import { anOrganisation, type TestCommittee } from './factories';

/** States a document can be taken to, in the order of its way. */
const way = [
  'draft.editing',
  'comments.open',
  'conclusion.pending',
  'revision.editing',
  'revision.verifying',
  'adoption.voting',
  'adoption.signing',
] as const;
type Reachable = (typeof way)[number];

export interface DocumentWish {
  readonly state?: Reachable;
  /** Bodies of directives; on `II.1`, an order, unless they say otherwise. */
  readonly directives?: readonly object[];
  /** Comments of the first member, on `I.1`. */
  readonly comments?: readonly object[];
  /** What else the document is opened with, such as its title or its agencies. */
  readonly opened?: {
    readonly title?: string;
    readonly typeId?: string;
    readonly leadAgencyId?: string;
    readonly coordinatingAgencyIds?: readonly string[];
  } & object;
  /** What the conclusion says. */
  readonly summary?: string;
  /** What else its rounds are opened with, such as those invited. */
  readonly round?: object;
  /** The deputy named for the first round; the chair presides unless one is. */
  readonly presidedBy?: Person;
}

const draft = `PREAMBLE of the draft

I. GOALS
1. Plant forty trees.
2. Open the library on Sundays.
II. TASKS
1. The parks office plants the trees.
`;
export const revisedDraft = draft.replace('forty', 'sixty').replace('parks office', 'office of the parks');

/** A document on its way through the procedure, moved by the same requests as everybody's. */
export class TestDocument {
  commentIds: string[] = [];

  constructor(
    private readonly on: TestApp,
    readonly committee: TestCommittee,
    readonly id: string,
    /** Of the first version, by label. */
    readonly clauses: Readonly<Record<string, string>>,
  ) {}

  async act(who: Person, type: string, body: object = {}): Promise<Answer> {
    const { headers } = await who.client.get(`/documents/${this.id}`);
    const etag = String(headers.etag);
    return who.client.post(`/documents/${this.id}/actions/${type}`, body, { headers: { 'if-match': etag } });
  }

  /** An act that must succeed. */
  async acted(who: Person, type: string, body: object = {}): Promise<TestBody> {
    return bodyOf(await this.act(who, type, body), 200);
  }

  async comment(who: Person, body: object = {}): Promise<TestBody> {
    const anchored = { body: 'Forty is too few.', anchor: { clauseId: this.clauses['I.1'] }, ...body };
    return bodyOf(await who.client.post(`/documents/${this.id}/comments`, anchored), 201);
  }

  async conclusions(reader = this.committee.one('office')): Promise<TestBody> {
    return bodyOf(await reader.client.get(`/documents/${this.id}/conclusions`), 200);
  }

  /** Why not yet, and who. */
  async waitsFor(reader = this.committee.one('office')): Promise<string[]> {
    return told(bodyOf(await reader.client.get(`/documents/${this.id}/actions`), 200).waitingFor);
  }

  /** Whether it is among what waits on this person. */
  async waitsOn(who: Person): Promise<boolean> {
    const { items } = bodyOf(await who.client.get('/documents?waitingOn=me&limit=200'), 200);
    return items.some(({ id }: TestBody) => id === this.id);
  }

  async directives(): Promise<TestBody[]> {
    const { items, byRuling } = await this.conclusions();
    return [...items.flatMap((item: TestBody) => item.directives), ...byRuling];
  }

  /** Goes on from where it stands to `target`, meeting whatever is asked on the way. */
  async reach(target: Reachable, wish: DocumentWish = {}): Promise<void> {
    const { state } = bodyOf(await this.committee.one('office').client.get(`/documents/${this.id}`), 200);
    for (let at = way.indexOf(state); at < way.indexOf(target); at += 1) await this.step(way[at]!, wish);
  }

  private async step(from: Reachable, wish: DocumentWish): Promise<void> {
    const [office, drafter] = [this.committee.one('office'), this.committee.one('drafter')];
    const presiding = wish.presidedBy ?? this.committee.one('chair');
    if (from === 'draft.editing') {
      await this.acted(drafter, 'submit');
      const dueAt = new Date(this.on.clock.now().getTime() + 5 * 86_400_000).toISOString();
      const named = wish.presidedBy ? { presidingPersonId: wish.presidedBy.id } : {};
      await this.acted(office, 'open-comments', { dueAt, ...named, ...wish.round });
      for (const body of wish.comments ?? []) {
        this.commentIds.push((await this.comment(this.committee.one('member'), body)).id);
      }
    } else if (from === 'comments.open') {
      await this.acted(office, 'close-comments');
    } else if (from === 'conclusion.pending') {
      const directives = (wish.directives ?? []).map((directive) => ({
        ...{ kind: 'text', strength: 'order', text: 'Name who plants.', clauseIds: [this.clauses['II.1']] },
        ...directive,
      }));
      const conclusion = { outcome: 'revise', summary: wish.summary ?? 'Go on.', directives };
      await this.acted(presiding, 'issue-conclusion', conclusion);
    } else if (from === 'revision.editing') {
      await this.revise(drafter);
      await this.acted(drafter, 'submit-revision');
    } else if (from === 'revision.verifying') {
      for (const directive of await this.directives()) await this.close(directive, presiding);
      await this.acted(presiding, 'accept-revision', { next: 'vote' });
    } else if (from === 'adoption.voting') {
      await this.adopt(office);
    }
  }

  private async revise(drafter: Person): Promise<void> {
    const version = { format: 'text', content: revisedDraft };
    bodyOf(await drafter.client.post(`/documents/${this.id}/versions`, version), 201);
    for (const id of this.commentIds) {
      const disposition = { code: 'accepted', reason: 'Sixty now.' };
      bodyOf(await drafter.client.put(`/comments/${id}/disposition`, disposition), 200);
    }
    for (const { id, kind, lifted, response } of await this.directives()) {
      if (kind !== 'text' || lifted || response) continue;
      bodyOf(await drafter.client.put(`/directives/${id}/response`, { outcome: 'done', body: 'Done.' }), 200);
    }
  }

  private async close({ id, kind, lifted }: TestBody, presiding: Person): Promise<void> {
    if (kind !== 'text' || lifted) return;
    bodyOf(
      await this.committee.one('office').client.put(`/directives/${id}/verification`, { code: 'met' }),
      200,
    );
    bodyOf(await presiding.client.put(`/directives/${id}/confirmation`, { confirmed: true }), 200);
  }

  private async adopt(office: Person): Promise<void> {
    await this.acted(office, 'open-ballot');
    const { items } = bodyOf(await office.client.get(`/documents/${this.id}/ballots`), 200);
    const { chair, deputy, member } = this.committee.members;
    for (const voter of [...chair, ...deputy, ...member]) {
      bodyOf(await voter.client.put(`/ballots/${items.at(-1).id}/vote`, { choice: 'for' }), 200);
    }
    await this.acted(office, 'close-ballot');
  }
}

/** A document of the committee's first drafter and of an agency of theirs, in the state wished for. */
export async function aDocument(
  on: TestApp,
  committee: TestCommittee,
  wish: DocumentWish = {},
): Promise<TestDocument> {
  const drafter = committee.one('drafter');
  const leadAgencyId = wish.opened?.leadAgencyId ?? (await anOrganisation(on, { members: [drafter] })).id;
  const { id } = bodyOf(
    await drafter.client.post('/documents', {
      ...{ committeeId: committee.id, typeId: committee.documentTypeId, title: 'On trees and books' },
      leadAgencyId,
      ...wish.opened,
    }),
    201,
  );
  const version = bodyOf(
    await drafter.client.post(`/documents/${id}/versions`, { format: 'text', content: draft }),
    201,
  );
  const clauses = Object.fromEntries(
    version.clauses.map((clause: TestBody) => [clause.label, clause.clauseId]),
  );
  const document = new TestDocument(on, committee, id, clauses);
  await document.reach(wish.state ?? 'draft.editing', wish);
  return document;
}
