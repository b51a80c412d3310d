/** Undo and redo of whole states: whatever a tool did, the way back is the state before it. */

const MAX = 100;

export class Geschiedenis {
  constructor(begin) {
    this.standen = [begin];
    this.plek = 0;
  }

  get nu() {
    return this.standen[this.plek];
  }

  get kanTerug() {
    return this.plek > 0;
  }

  get kanVooruit() {
    return this.plek < this.standen.length - 1;
  }

  /** What lay ahead is gone. */
  add(stand) {
    this.standen = [...this.standen.slice(0, this.plek + 1), stand].slice(-MAX);
    this.plek = this.standen.length - 1;
  }

  back() {
    this.plek = Math.max(this.plek - 1, 0);
    return this.nu;
  }

  forward() {
    this.plek = Math.min(this.plek + 1, this.standen.length - 1);
    return this.nu;
  }
}
