import { useAnnounce } from '../shell/announcer';
import { navigate } from '../shell/router';
import { useShellWords } from '../shell/words';
import { useSignOut } from './queries';
import { useIdentityWords } from './words';

export function SignOut() {
  const shell = useShellWords();
  const words = useIdentityWords();
  const announce = useAnnounce();
  const { mutate } = useSignOut();
  const leave = (): void =>
    mutate(undefined, {
      onSuccess: () => {
        navigate('/');
        announce(words.signedOut);
      },
    });
  return (
    <button type="button" className="plain" onClick={leave}>
      {shell.signOut}
    </button>
  );
}
