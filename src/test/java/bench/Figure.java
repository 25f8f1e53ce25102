package bench;

/**
 * One measured figure.
 *
 * @param name without spaces, stable from run to run
 * @param unit such as ms, 1/s; {@code ratio} for a share of the floor
 */
public record Figure(String name, double value, String unit) {}
