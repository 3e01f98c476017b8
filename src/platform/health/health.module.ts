import { Global, Module } from '@nestjs/common';
import { Metrics } from './metrics';
import { Readiness } from './readiness';

/** Owns whether the process is well and what it measures; modules add their own gauges. Its routes stand in app/. */
@Global()
@Module({ providers: [Metrics, Readiness], exports: [Metrics, Readiness] })
export class HealthModule {}
