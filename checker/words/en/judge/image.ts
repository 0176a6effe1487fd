/** Clauses about a task's image. */
export const image = {
  other: (found: string, wanted: string) => `the image is ${found}, not ${wanted}`,
  content: (name: string, content: string) => `the image is named ${name} but holds the content of ${content}`,
  foreign: (name: string) => `the image is named ${name} but holds the content of an image that is not of this kit`,
};
