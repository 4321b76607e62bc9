package dev.handbook.domain.control;

/**
 * What a label such as "Approved by" announces.
 *
 * @param field what its value is about
 * @param telling whether it speaks of the document by itself, wherever it stands
 * @param rank 0 for the most telling label of its field, more for others
 * @param dayFirst whether those who write in its language put the day before the month
 */
record Label(Field field, boolean telling, int rank, boolean dayFirst) {}
