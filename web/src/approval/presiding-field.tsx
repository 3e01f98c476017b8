import type { Member } from '../api/types';
import { useMembers } from '../documents/queries';
import { SelectField } from '../shell/fields';
import { Loaded } from '../shell/loading';
import { useApprovalWords } from './words';

/** Asked only where there is a choice: the chair presides unless a deputy is named. */
export function PresidingField({ committeeId }: { readonly committeeId: string }) {
  const all = useMembers(committeeId, true);
  return <Loaded of={all}>{(members) => <Presiding members={members} />}</Loaded>;
}

function Presiding({ members }: { readonly members: readonly Member[] }) {
  const words = useApprovalWords();
  const chair = members.find(({ role }) => role === 'chair');
  const deputies = members.filter(({ role }) => role === 'deputy');
  if (deputies.length === 0) return null;
  return (
    <SelectField label={words.presiding} name="presidingPersonId">
      <option value="">{chair?.name ?? words.presidingChair}</option>
      {deputies.map(({ personId, name }) => (
        <option key={personId} value={personId}>
          {name}
        </option>
      ))}
    </SelectField>
  );
}
