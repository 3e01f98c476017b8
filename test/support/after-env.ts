import { join } from 'node:path';
import { PerformanceObserver } from 'node:perf_hooks';

// A developer's own settings must not reach the tests: they would write into a real database.
delete process.env.DATABASE_URL;
delete process.env.REDIS_URL;
process.env.LOG_LEVEL ??= 'silent';

// Processes that the product starts run from the same sources as it does here.
process.execArgv.push('--require', join(__dirname, 'typescript-sources.cjs'));

// The metrics watch the garbage collector to the end of the process, by which each suite would keep all of its modules.
const { observe } = PerformanceObserver.prototype;
const watching = new Set<PerformanceObserver>();
PerformanceObserver.prototype.observe = function (options) {
  watching.add(this);
  observe.call(this, options);
};
afterAll(() => {
  for (const observer of watching) observer.disconnect();
  PerformanceObserver.prototype.observe = observe;
});
