import type { VoteChoice } from '../../workflow/tally';
import type { VoterKey } from '../committee/people';
import type { Work } from './work';

export interface DemoVote {
  readonly by: VoterKey;
  readonly choice: VoteChoice;
  readonly body?: string;
}

/** The office enters into the open ballot what was said in the session. */
export async function enterVotes({ world, documentId }: Work, votes: readonly DemoVote[]): Promise<void> {
  const office = world.as('office');
  const { items } = await office.get<{ items: { id: string }[] }>(`/documents/${documentId}/ballots`);
  const ballot = items.at(-1);
  if (!ballot) throw new Error(`Document ${documentId} has no ballot`);
  for (const { by, ...vote } of votes) {
    await office.put(`/ballots/${ballot.id}/vote`, { ...vote, by: world.persons[by], channel: 'session' });
  }
}
