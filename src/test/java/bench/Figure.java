package bench;

import java.util.Locale;

/** One measured figure; the unit {@code ratio} is for how two of them relate. */
public record Figure(String name, double value, String unit) {

    /** {@code NAME VALUE UNIT}, or {@code ratio NAME VALUE}. */
    public String line() {
        return unit.equals("ratio")
                ? String.format(Locale.ROOT, "ratio %s %.2f", name, value)
                : String.format(Locale.ROOT, "%s %.2f %s", name, value, unit);
    }
}
