import 'reflect-metadata';
import { launch } from './app/launch';

void launch(process.argv.slice(2));
