/** UTF-16 code units of a value beyond which it is not kept: a page's evidence has a tenth of that. */
export const maxValueLength = 262_144
