/** Counts for Prometheus, in its text format. */

const bounds = [5, 10, 25, 50, 100, 250, 500, 1000, 2500, 10_000]

/** What a service counts from its start. */
export class Metrics {
  readonly #requests = new Map<string, number>()
  readonly #findings = new Map<string, number>()
  readonly #verdicts = new Map<string, number>()
  readonly #buckets = bounds.map(() => 0)
  #duration = 0
  #checks = 0

  /** A request was answered. */
  countRequest(route: string, method: string, status: number): void {
    increase(this.#requests, `route="${route}",method="${method}",status="${status}"`)
  }

  /**
   * A draft was checked.
   *
   * @param duration milliseconds, waiting included.
   * @param rules the rule of each finding.
   * @param decision the verdict.
   */
  countCheck(duration: number, rules: readonly string[], decision: string): void {
    this.#checks++
    this.#duration += duration
    for (const [index, bound] of bounds.entries()) if (duration <= bound) this.#buckets[index]!++
    for (const rule of rules) increase(this.#findings, `rule="${rule}"`)
    increase(this.#verdicts, `decision="${decision}"`)
  }

  /** All counts, one a line. */
  render(waiting: number): string {
    const lines = [
      ...family('copydesk_requests_total', 'counter', 'Requests answered.', this.#requests),
      ...family('copydesk_findings_total', 'counter', 'Findings given out.', this.#findings),
      ...family('copydesk_verdicts_total', 'counter', 'Drafts by verdict.', this.#verdicts),
      '# HELP copydesk_check_seconds Time of a check, waiting included.',
      '# TYPE copydesk_check_seconds histogram',
      ...bounds.map(
        (bound, index) => `copydesk_check_seconds_bucket{le="${bound / 1000}"} ${this.#buckets[index]}`
      ),
      `copydesk_check_seconds_bucket{le="+Inf"} ${this.#checks}`,
      `copydesk_check_seconds_sum ${this.#duration / 1000}`,
      `copydesk_check_seconds_count ${this.#checks}`,
      '# HELP copydesk_waiting Checks that wait for a thread.',
      '# TYPE copydesk_waiting gauge',
      `copydesk_waiting ${waiting}`,
      '# HELP process_resident_memory_bytes Resident memory size in bytes.',
      '# TYPE process_resident_memory_bytes gauge',
      `process_resident_memory_bytes ${process.memoryUsage.rss()}`
    ]
    return `${lines.join('\n')}\n`
  }
}

const increase = (counts: Map<string, number>, key: string): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

const family = (name: string, type: string, help: string, counts: ReadonlyMap<string, number>): string[] => [
  `# HELP ${name} ${help}`,
  `# TYPE ${name} ${type}`,
  ...[...counts].map(([labels, count]) => `${name}{${labels}} ${count}`)
]
