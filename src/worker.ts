import 'reflect-metadata';
import { launch } from './app/launch';

/** The second process of a split installation: only works off the queues. */
void launch(['--role', 'worker', ...process.argv.slice(2)]);
