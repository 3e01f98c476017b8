import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor';
import { seesEverything } from '../access/predicates';
import type { OpenDocument } from '../documents/document-standing';
import { openDocumentOfPart } from '../documents/open-part';
import type { FactData } from '../ledger/fact-types';
import { record, requestProgressCheck } from '../ledger/record';
import { Transactions } from '../platform/database/transactions';
import type { Tx } from '../platform/database/tx';
import { Forbidden, NotFound, Refused } from '../platform/errors';
import type { BallotEnd, BallotMedium, BallotPart, BallotSubject } from './ballot.entity';
import { answersIn, type NewVote } from './new-vote';
import { writeVote } from './open-vote';
import { dropIntoBox } from './secret-vote';
import { sitsInBody } from './sits-in-body';
import { requireOpen } from './still-open';
import type { Answers } from './vote.entity';
import { voterOf } from './voter';

interface BallotRow {
  readonly closesAt: Date | null;
  readonly outcome: BallotEnd | null;
  readonly secrecy: 'open' | 'secret';
  readonly medium: BallotMedium;
  readonly subject: BallotSubject;
  readonly parts: readonly BallotPart[];
}

/** A member on the roll votes, or the office enters their vote. */
@Injectable()
export class CastVote {
  constructor(private readonly transactions: Transactions) {}

  run(
    actor: Actor,
    ballotId: string,
    ifMatch: string | undefined,
    input: NewVote,
  ): Promise<{ ballotId: string; by: string }> {
    return this.transactions.run(actor, async (tx) => {
      const { document, ballot } = await ballotUnderLock(tx, actor, ballotId);
      const voter = await voterOf(tx, actor, document, ballot.secrecy, input);
      const { by } = voter;
      const again = await takeRollEntry(tx, document, ballotId, by);
      requireOpen(ballot);
      if (ballot.medium === 'paper') throw Refused.because('vote-on-paper');
      if (ballot.closesAt && ballot.closesAt <= tx.now) throw Refused.because('ballot-closed');
      const answers = answersIn(ballot.subject, ballot.parts, input);
      const { body } = input;
      if (ballot.secrecy === 'secret') await dropIntoBox(tx, ballotId, { again, body, answers });
      else if (!(await writeVote(tx, document, ballotId, ifMatch, { voter, answers, body }))) {
        tx.markUnchanged();
        return { ballotId, by };
      }
      if (!again) markVoted(tx, ballotId, by);
      record(tx, {
        type: 'vote.cast',
        committeeId: document.committeeId,
        documentId: document.id,
        // Of a secret vote the ledger says that it was cast, and never what.
        data: { ballotId, ...voter, ...(ballot.secrecy === 'secret' ? {} : { ...said(answers), body }) },
      });
      requestProgressCheck(tx, document.id);
      return { ballotId, by };
    });
  }
}

const said = (answers: Answers): FactData => (answers.whole ? { choice: answers.whole } : { answers });

async function ballotUnderLock(
  tx: Tx,
  actor: Actor,
  ballotId: string,
): Promise<{ document: OpenDocument; ballot: BallotRow }> {
  const found = await tx.first<{ documentId: string }>(
    'select document_id as "documentId" from ballots where id = $1',
    [ballotId],
  );
  if (!found) throw new NotFound();
  const document = await openDocumentOfPart(
    tx,
    actor,
    found.documentId,
    'shared',
    'vote.cast',
    ({ standing }) => seesEverything(standing),
  );
  const ballot = await tx.first<BallotRow & Record<string, unknown>>(
    `select closes_at as "closesAt", outcome, secrecy, medium, subject, parts from ballots where id = $1`,
    [ballotId],
  );
  return { document, ballot: ballot! };
}

const rollEntry = `select voted, ${sitsInBody('$2', '$3', '$4')} as "inOffice" from ballot_roll
  where ballot_id = $1 and person_id = $2 for no key update`;

/**
 * One person's votes are taken one after the other, so that exactly one is current. True: they have voted before.
 * @throws Forbidden `not-on-the-roll`, Refused `no-longer-in-office`
 */
async function takeRollEntry(
  tx: Tx,
  document: OpenDocument,
  ballotId: string,
  personId: string,
): Promise<boolean> {
  const { round, committeeId, today } = document;
  const entry = await tx.first<{ voted: boolean; inOffice: boolean }>(rollEntry, [
    ...[ballotId, personId, round?.bodyId ?? committeeId, today],
  ]);
  if (!entry) throw new Forbidden('not-on-the-roll');
  if (!entry.inOffice) throw Refused.because('no-longer-in-office');
  return entry.voted;
}

function markVoted(tx: Tx, ballotId: string, personId: string): void {
  tx.send('update ballot_roll set voted = true where ballot_id = $1 and person_id = $2', [
    ballotId,
    personId,
  ]);
}
