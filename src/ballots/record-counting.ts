import { Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import type { Actor } from '../access/actor';
import type { OpenDocument } from '../documents/document-standing';
import { kindOfPaper } from '../documents/require-paper';
import { record } from '../ledger/record';
import { Transactions } from '../platform/database/transactions';
import type { Tx } from '../platform/database/tx';
import { Invalid, Refused } from '../platform/errors';
import { requireMatch } from '../platform/http/preconditions';
import { newId } from '../platform/ids';
import { aloneWithDocument } from './alone-with-document';
import { BallotCounting } from './ballot-counting.entity';
import type { BallotEnd, BallotMedium, BallotPart, BallotSubject } from './ballot.entity';
import { countsIn, type NewCounting } from './new-counting';
import { requireOpen } from './still-open';

interface BallotRow {
  readonly outcome: BallotEnd | null;
  readonly medium: BallotMedium;
  readonly subject: BallotSubject;
  readonly parts: BallotPart[];
}
type Wording = Pick<
  BallotCounting,
  'issuedTo' | 'issued' | 'returned' | 'valid' | 'invalid' | 'counts' | 'minutesPaperId'
>;

const wordings = `select issued_to as "issuedTo", issued, returned, valid, invalid, counts,
    minutes_paper_id as "minutesPaperId" from ballot_countings where ballot_id = $1 order by revision`;

/** The office enters what the counting commission found in a ballot on paper; until closing it may correct it. */
@Injectable()
export class RecordCounting {
  constructor(private readonly transactions: Transactions) {}

  /** @throws Refused `ballot-closed`, `ballot-called-off`, `ballot-not-on-paper`, `counting-corrects-both`; Invalid */
  run(
    actor: Actor,
    ballotId: string,
    ifMatch: string | undefined,
    input: NewCounting,
  ): Promise<{ ballotId: string }> {
    return this.transactions.run(actor, async (tx) => {
      const document = await aloneWithDocument(tx, actor, ballotId, 'ballot.count');
      const before = await tx.query<Wording & Record<string, unknown>>(wordings, [ballotId]);
      const last = before.at(-1);
      if (last) requireMatch(ifMatch, before.length);
      const wording = await wordingFor(tx, actor, document, ballotId, input);
      if (isDeepStrictEqual({ ...last }, wording)) {
        tx.markUnchanged();
        return { ballotId };
      }
      requireOneThingCorrected([...before, wording]);
      await write(tx, document, ballotId, wording, before.length + 1);
      record(tx, {
        type: 'ballot.counted',
        committeeId: document.committeeId,
        documentId: document.id,
        data: { ballotId, ...wording },
      });
      return { ballotId };
    });
  }
}

async function wordingFor(
  tx: Tx,
  actor: Actor,
  document: OpenDocument,
  ballotId: string,
  input: NewCounting,
): Promise<Wording> {
  const ballot = await tx.first<BallotRow & Record<string, unknown>>(
    'select outcome, medium, subject, parts from ballots where id = $1',
    [ballotId],
  );
  requireOpen(ballot!);
  if (ballot!.medium !== 'paper') throw Refused.because('ballot-not-on-paper');
  const counts = countsIn(ballot!.subject, ballot!.parts, input);
  const { issued, returned, valid, invalid, minutesPaperId } = input;
  const issuedTo = [...input.issuedTo].sort();
  const listed = await tx.query('select from ballot_roll where ballot_id = $1 and person_id = any($2)', [
    ...[ballotId, issuedTo],
  ]);
  if (listed.length < issuedTo.length) throw new Invalid('not-on-the-roll', {}, 'issuedTo');
  if ((await kindOfPaper(tx, actor, document.id, minutesPaperId)) !== 'minutes') {
    throw new Invalid('paper-not-minutes', {}, 'minutesPaperId');
  }
  return { issuedTo, issued, returned, valid, invalid, counts, minutesPaperId };
}

/**
 * Two wordings that differ in a name and in a vote would tell whose vote it was: over all wordings of one counting either
 * the names stay the same, or the sums do.
 */
function requireOneThingCorrected(all: readonly Wording[]): void {
  const [first] = all;
  const namesChange = all.some(({ issuedTo }) => !isDeepStrictEqual(issuedTo, first!.issuedTo));
  const sums = ({ returned, valid, invalid, counts }: Wording) => ({ returned, valid, invalid, counts });
  const sumsChange = all.some((wording) => !isDeepStrictEqual(sums(wording), sums(first!)));
  if (namesChange && sumsChange) throw Refused.because('counting-corrects-both');
}

async function write(
  tx: Tx,
  { committeeId, id: documentId }: OpenDocument,
  ballotId: string,
  wording: Wording,
  revision: number,
): Promise<void> {
  await tx.query(
    'update ballot_countings set superseded_at = $2 where ballot_id = $1 and superseded_at is null',
    [ballotId, tx.now],
  );
  await tx.insert(BallotCounting, {
    ...{ id: newId(), committeeId, documentId, ballotId, revision, ...wording },
    ...{ enteredBy: tx.context.personId!, recordedAt: tx.now },
  });
  // Every row anew, whoever took a paper and whoever did not: none tells by its age when it was changed.
  tx.send('update ballot_roll set voted = (person_id = any($2::uuid[])) where ballot_id = $1', [
    ...[ballotId, wording.issuedTo],
  ]);
}
