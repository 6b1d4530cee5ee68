import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** Ticks of the kernel's clock in a second (`getconf CLK_TCK`), 100 on every Linux. */
const ticks = 100

/**
 * Runs a program to its end, and tells the seconds it took, those of the processor, its peak memory in MiB and what it
 * wrote. Reads /proc, and so runs on Linux only.
 */
export function measureProcess(file, args, options = {}) {
  const start = performance.now()
  const child = spawn(file, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options })
  let last = { cpu: 0, memory: 0 }
  const look = () => {
    last = readUsage(child.pid) ?? last
  }
  const timer = setInterval(look, 50)
  const output = []
  child.stdout.on('data', (chunk) => output.push(chunk))
  child.stderr.on('data', (chunk) => output.push(chunk))
  return new Promise((resolve, reject) => {
    child.once('error', reject).once('close', (status) => {
      clearInterval(timer)
      const seconds = (performance.now() - start) / 1000
      resolve({ seconds, ...last, status, output: Buffer.concat(output).toString() })
    })
  })
}

function readUsage(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'latin1')
      .replace(/^.*\) /s, '')
      .split(' ')
    const peak = /^VmHWM:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1]
    // A process that has ended, and is not yet waited for, has no memory.
    if (peak === undefined) return undefined
    const [user, system] = [fields[11], fields[12]].map(Number)
    return { cpu: (user + system) / ticks, memory: Number(peak) / 1024 }
  } catch {
    return undefined
  }
}
