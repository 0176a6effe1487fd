/**
 * Hands jobs to workers, the first to whichever is free, until all are done. A worker for whom `work` resolves with false
 * gets no more. Resolves with the jobs that nobody was left to do.
 */
export async function handOut<Job, Worker>(
  jobs: readonly Job[],
  workers: readonly Worker[],
  work: (job: Job, worker: Worker) => Promise<boolean>,
): Promise<Job[]> {
  const left = [...jobs];
  const serve = async (worker: Worker) => {
    for (let job = left.shift(); job !== undefined; job = left.shift()) {
      if (!(await work(job, worker))) return;
    }
  };
  const all = await Promise.allSettled(workers.map(serve));
  for (const result of all) if (result.status === 'rejected') throw result.reason;
  return left;
}
