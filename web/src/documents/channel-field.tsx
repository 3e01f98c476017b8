import { useState } from 'react';
import { SelectField } from '../shell/fields';
import { usePapers } from './queries';
import { useDocumentWords } from './words';

interface ChannelFieldProps {
  readonly documentId: string;
  readonly label: string;
  readonly channels: readonly { readonly value: string; readonly label: string }[];
}

const onPaper: readonly string[] = ['letter', 'paper-form'];

/** How something reached the office; what came on paper is entered from a paper of the dossier. */
export function ChannelField({ documentId, label, channels }: ChannelFieldProps) {
  const words = useDocumentWords();
  const [channel, setChannel] = useState(channels[0]?.value ?? '');
  const { data: papers = [] } = usePapers(documentId);
  return (
    <>
      <SelectField
        label={label}
        name="channel"
        required
        value={channel}
        onChange={(event) => setChannel(event.target.value)}
      >
        {channels.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </SelectField>
      {onPaper.includes(channel) && (
        <SelectField
          {...{ label: words.enteredFrom, hint: words.enteredFromHint, name: 'paperId' }}
          required
          defaultValue=""
        >
          <option value="" />
          {papers.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </SelectField>
      )}
    </>
  );
}

/** What the field was filled with, for the body of the request. */
export function channelOf(form: FormData): { channel?: string; paperId?: string } {
  const [channel, paperId] = [form.get('channel'), form.get('paperId')];
  return {
    ...(channel ? { channel: String(channel) } : {}),
    ...(paperId ? { paperId: String(paperId) } : {}),
  };
}
