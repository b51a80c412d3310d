/** Asks again as long as scores are stale, so that an edit shows by itself; and when somebody comes back to the page. */

const EERST = 800;
const LANGST = 30_000;

export class Verversing {
  /** @param {() => void} onTime Called when it is time to look again. */
  constructor(onTime) {
    this.onTime = onTime;
    this.wachttijd = EERST;
    document.addEventListener("visibilitychange", () => {
      if (!document.hidden) this.#look();
    });
  }

  /** @param {boolean} verouderd Is one of the scores from before the last change? */
  plan(verouderd) {
    clearTimeout(this.klok);
    if (!verouderd) {
      this.wachttijd = EERST;
      return;
    }
    this.klok = setTimeout(() => this.#look(), this.wachttijd);
    this.wachttijd = Math.min(this.wachttijd * 1.5, LANGST);
  }

  #look() {
    if (!document.hidden) this.onTime();
  }
}

/**
 * @param {{ids: number[], waarden: number[], verouderd: number[]}|null} scores
 * @returns {string} The same for the same numbers.
 */
export function stand(scores) {
  return scores ? JSON.stringify([scores.ids, scores.waarden, scores.verouderd]) : "";
}
