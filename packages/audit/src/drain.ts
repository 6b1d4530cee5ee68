import { MessageChannel } from 'node:worker_threads'

/**
 * Opens a way to give memory back at once. Threads that only pass large buffers on make too little garbage besides for V8 to
 * collect it soon: dozens of megabytes of buffers would wait for that.
 *
 * @returns frees a buffer, which is empty then
 */
export function openDrain(): (memory: ArrayBuffer) => void {
  const { port1, port2 } = new MessageChannel()
  port2.close()
  // What moves to where nobody reads is freed with the message.
  return (memory) => port1.postMessage(undefined, [memory])
}
