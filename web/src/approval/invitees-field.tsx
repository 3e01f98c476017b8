import { useQuery } from '@tanstack/react-query';
import { get, query } from '../api/client';
import type { Named, Page } from '../api/types';
import { Loaded } from '../shell/loading';
import { useApprovalWords } from './words';

/** More than an office invites; whoever has more of them names invitees through the API. */
const mostShown = 200;

/** Organisations asked besides the committee's own members. */
export function InviteesField({ except }: { readonly except: string }) {
  const organisations = useQuery({
    queryKey: ['organisations'],
    queryFn: () => get<Page<Named>>(`/organisations${query({ limit: mostShown })}`),
  });
  return (
    <Loaded of={organisations}>
      {({ items }) => <Invitees organisations={items.filter(({ id }) => id !== except)} />}
    </Loaded>
  );
}

function Invitees({ organisations }: { readonly organisations: readonly Named[] }) {
  const words = useApprovalWords();
  if (organisations.length === 0) return null;
  return (
    <fieldset className="choices long">
      <legend>{words.invitees}</legend>
      <input type="hidden" name="invitees.asked" />
      {organisations.map(({ id, name }) => (
        <div key={id} className="choice">
          <input type="checkbox" id={`invite-${id}`} name="invitees" value={id} />
          <label htmlFor={`invite-${id}`}>{name}</label>
        </div>
      ))}
    </fieldset>
  );
}
