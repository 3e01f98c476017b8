import { Page } from './page';
import { Link } from './router';
import { useShellWords } from './words';

export function NotFound() {
  const words = useShellWords();
  return (
    <Page title={words.notFound} narrow>
      <p>{words.notFoundBody}</p>
      <p>
        <Link to="/">{words.toHome}</Link>
      </p>
    </Page>
  );
}
