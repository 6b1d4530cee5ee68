import { Worker } from 'node:worker_threads'

/** Threads that all do the same work. */
export interface WorkerPool<Task, Result> {
  readonly size: number
  /**
   * Has a task done by the next thread that is free.
   *
   * @param transfer memory that moves to the thread instead of being copied
   */
  run(task: Task, transfer?: readonly ArrayBuffer[]): Promise<Result>
  /** Ends the threads, whatever they are doing. */
  close(): Promise<void>
}

export interface WorkerPoolOptions {
  readonly size: number
  /** What the threads are told when they start. */
  readonly data?: unknown
}

/** What a thread answers to a task. */
export type WorkerAnswer<Result> =
  | { readonly result: Result }
  | { readonly failure: { readonly code: string; readonly message: string } }

/** A task that a thread could not do. */
export class WorkerFailure extends Error {
  override readonly name = 'WorkerFailure'
  readonly code: string

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}

/** Megabytes of short-lived objects in a thread; with more it would be no faster, but take all of them. */
const youngMemory = 12

interface Job<Task, Result> {
  readonly task: Task
  readonly transfer: readonly ArrayBuffer[]
  resolve(result: Result): void
  reject(error: unknown): void
}

/** Starts threads that run a compiled module of this package. */
export function createWorkerPool<Task, Result>(
  module: string,
  { size, data }: WorkerPoolOptions,
): WorkerPool<Task, Result> {
  const waiting: Job<Task, Result>[] = []
  const idle: Worker[] = []
  const busy = new Map<Worker, Job<Task, Result>>()

  function start(): Worker {
    // The same from the sources as from what is compiled of them: a thread cannot run the sources.
    const worker = new Worker(new URL(`../dist/${module}`, import.meta.url), {
      workerData: data,
      resourceLimits: { maxYoungGenerationSizeMb: youngMemory },
    })
    worker.on('message', (answer: WorkerAnswer<Result>) => settle(worker, answer))
    worker.on('error', (cause) => {
      const job = busy.get(worker)
      busy.delete(worker)
      job?.reject(new WorkerFailure('crashed', 'a thread failed', { cause }))
    })
    return worker
  }

  function settle(worker: Worker, answer: WorkerAnswer<Result>): void {
    const job = busy.get(worker)
    busy.delete(worker)
    idle.push(worker)
    if ('result' in answer) job?.resolve(answer.result)
    else job?.reject(new WorkerFailure(answer.failure.code, answer.failure.message))
    next()
  }

  function next(): void {
    const job = waiting[0]
    const worker = job && (idle.pop() ?? (busy.size < size ? start() : undefined))
    if (!job || !worker) return
    waiting.shift()
    busy.set(worker, job)
    worker.postMessage(job.task, [...job.transfer])
  }

  return {
    size,
    run: (task, transfer = []) =>
      new Promise((resolve, reject) => {
        waiting.push({ task, transfer, resolve, reject })
        next()
      }),
    async close() {
      const workers = [...idle, ...busy.keys()]
      for (const { reject } of busy.values()) reject(new WorkerFailure('closed', 'it was ended'))
      await Promise.all(workers.map((worker) => worker.terminate()))
    },
  }
}
