/** What is made before anybody asks for it. */
export interface Ahead {
  /** Whether all there is to make for things as they are has been made. */
  isDone(): boolean;
}
