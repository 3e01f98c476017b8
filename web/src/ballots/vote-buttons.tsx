import { useState } from 'react';
import { put } from '../api/client';
import type { DocumentView } from '../api/types';
import { ChannelField, channelOf } from '../documents/channel-field';
import { SayDialog, type Said } from '../documents/say-dialog';
import type { Reader } from '../documents/standing';
import { SelectField } from '../shell/fields';
import { voteChannels, voteChoices, type BallotView, type VoteChoice } from './types';
import { useBallotWords } from './words';

interface VoteButtonsProps {
  readonly ballot: BallotView;
  readonly document: DocumentView;
  readonly reader: Reader;
}

/** One's own vote, and for the office the votes it was told in the session, by letter or on paper. */
export function VoteButtons({ ballot, document, reader }: VoteButtonsProps) {
  const words = useBallotWords();
  const [whose, setWhose] = useState<'mine' | 'another' | null>(null);
  const me = reader.me.person.id;
  const mine = ballot.votes.find(({ by }) => by.id === me);
  const isOnRoll = ballot.roll.some(({ id, voted }) => id === me && !(voted && ballot.secrecy === 'secret'));
  // What is secret its voter alone can say, and once.
  const isSecret = ballot.secrecy === 'secret';
  const isOffice = reader.roles.has('office') && !isSecret;
  const send = ({ code, text, form }: Said<VoteChoice>): Promise<unknown> => {
    const by = String(form.get('by') ?? me);
    const vote = ballot.votes.find((other) => other.by.id === by);
    const other = by === me ? {} : { by, ...channelOf(form) };
    return put(`/ballots/${ballot.id}/vote`, { choice: code, body: text, ...other }, vote?.etag);
  };
  const dialog = {
    ...{ documentId: document.id, onClose: () => setWhose(null), done: words.done, submit: words.record },
    ...{ legend: words.vote, textLabel: words.remark, send },
    choices: voteChoices.map((value) => ({ value, label: words.choices[value] })),
  };
  const ownTitle = mine ? words.change : words.cast;
  if (!isOnRoll && !isOffice) return null;
  return (
    <div className="buttons">
      {isOnRoll && (
        <button type="button" className="primary" onClick={() => setWhose('mine')}>
          {ownTitle}
        </button>
      )}
      {isOffice && (
        <button type="button" onClick={() => setWhose('another')}>
          {words.enter}
        </button>
      )}
      {whose === 'mine' && (
        <SayDialog
          {...dialog}
          title={ownTitle}
          initial={mine?.choice ? { code: mine.choice, text: mine.body } : undefined}
        />
      )}
      {whose === 'another' && (
        <SayDialog
          {...dialog}
          title={words.enter}
          extra={() => <Voter ballot={ballot} documentId={document.id} me={me} />}
        />
      )}
    </div>
  );
}

interface VoterProps {
  readonly ballot: BallotView;
  readonly documentId: string;
  readonly me: string;
}

function Voter({ ballot, documentId, me }: VoterProps) {
  const words = useBallotWords();
  return (
    <>
      <SelectField label={words.by} name="by" required defaultValue="">
        <option value="" />
        {ballot.roll
          .filter(({ id }) => id !== me)
          .map(({ id, name, voted }) => (
            <option key={id} value={id}>
              {voted ? `${name} (${words.voted})` : name}
            </option>
          ))}
      </SelectField>
      <ChannelField
        documentId={documentId}
        label={words.channel}
        channels={voteChannels.map((channel) => ({ value: channel, label: words.channels[channel] }))}
      />
    </>
  );
}
