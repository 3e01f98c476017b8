import { useState } from 'react';
import { byVietnameseName } from '#ballots/name-order';
import type { DocumentView, Named, Round } from '../api/types';
import { ChannelField, channelOf } from '../documents/channel-field';
import { useMembers } from '../documents/queries';
import type { Reader } from '../documents/standing';
import { SelectField } from '../shell/fields';
import { channels } from './types';
import { useCommentWords } from './words';

interface AuthorFieldProps {
  readonly document: DocumentView;
  readonly round: Round;
  readonly reader: Reader;
}

/** Whose opinion it is: one's own, that of an organisation one speaks for, or, for the office, of anybody asked. */
export function AuthorField({ document, round, reader }: AuthorFieldProps) {
  const words = useCommentWords();
  const isOffice = reader.roles.has('office');
  const { data: members = [] } = useMembers(document.committee.id, isOffice);
  const mine = round.invitees.filter(({ id }) => reader.speaksFor(id) && id !== reader.me.person.id);
  const others = isOffice ? othersAsked(members, round, reader) : [];
  const [by, setBy] = useState('');
  if (mine.length + others.length === 0) return null;
  const forAnother = others.some(({ id }) => id === by);
  return (
    <>
      <SelectField
        label={words.by}
        name="by"
        required
        value={by}
        onChange={(event) => setBy(event.target.value)}
      >
        {reader.asked ? <option value={reader.me.person.id}>{words.myself}</option> : <option value="" />}
        {[...mine, ...others].map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      {forAnother && (
        <ChannelField
          documentId={document.id}
          label={words.channel}
          channels={channels
            .filter((channel) => channel !== 'app')
            .map((channel) => ({ value: channel, label: words.channels[channel] }))}
        />
      )}
    </>
  );
}

/** What the field was filled with, for the body of the request. */
export function authorOf(form: FormData): { by?: string; channel?: string; paperId?: string } {
  const by = form.get('by');
  return { ...(by ? { by: String(by) } : {}), ...channelOf(form) };
}

function othersAsked(
  members: readonly { personId: string; name: string; role: string }[],
  round: Round,
  reader: Reader,
): Named[] {
  const body = members
    .filter(({ role }) => role === 'chair' || role === 'deputy' || role === 'member')
    .map(({ personId, name }): [string, string] => [personId, name]);
  const all = new Map([...round.invitees.map(({ id, name }): [string, string] => [id, name]), ...body]);
  return [...all]
    .map(([id, name]) => ({ id, name }))
    .filter(({ id }) => !reader.speaksFor(id))
    .sort((a, b) => byVietnameseName(a.name, b.name));
}
