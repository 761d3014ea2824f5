//! Units of measurement as both languages write them, by dimension and factor.
//! Spellings that are also common words (`in`) or two units are left out: a unit that is not known is never wrong.

use std::collections::HashMap;
use std::sync::OnceLock;

/// A unit: what it measures, and how many base units it is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Unit {
    pub dimension: &'static str,
    pub factor: f64,
}

/// The unit at the start of a text, with its length in bytes. It ends where its word ends.
pub fn at(text: &str) -> Option<(Unit, usize)> {
    let first = text.chars().next()?;
    let spellings = by_first_letter().get(&first)?;
    let (spelling, unit) = spellings.iter().find(|(spelling, _)| starts(text, spelling))?;
    Some((*unit, spelling.len()))
}

/// The spellings by their first letter, longest first: this is asked after every number of a course.
fn by_first_letter() -> &'static HashMap<char, Vec<(&'static str, Unit)>> {
    static INDEX: OnceLock<HashMap<char, Vec<(&'static str, Unit)>>> = OnceLock::new();
    INDEX.get_or_init(|| {
        let mut index: HashMap<char, Vec<(&'static str, Unit)>> = HashMap::new();
        for (dimension, spellings) in TABLE {
            for (spelling, factor) in *spellings {
                let unit = Unit { dimension, factor: *factor };
                index.entry(spelling.chars().next().unwrap_or(' ')).or_default().push((spelling, unit));
            }
        }
        index.values_mut().for_each(|list| list.sort_by_key(|(spelling, _)| std::cmp::Reverse(spelling.len())));
        index
    })
}

fn starts(text: &str, spelling: &str) -> bool {
    let Some(rest) = text.strip_prefix(spelling) else { return false };
    let next = rest.chars().next();
    let word = spelling.ends_with(|c: char| c.is_alphabetic());
    // `m` before `/` or `²` begins a unit of its own.
    !next.is_some_and(|c| (word && (c.is_alphanumeric() || "_/²³^".contains(c))) || c == '\u{fffc}')
}

type Spellings = &'static [(&'static str, f64)];

#[rustfmt::skip]
const TABLE: &[(&str, Spellings)] = &[
    ("voltage", &[("millivolt", 1e-3), ("kilovolt", 1e3), ("ki lô vôn", 1e3), ("kilôvôn", 1e3), ("VDC", 1.0), ("VAC", 1.0), ("V", 1.0), ("mV", 1e-3), ("µV", 1e-6), ("μV", 1e-6), ("kV", 1e3), ("volt", 1.0), ("volts", 1.0), ("vôn", 1.0), ("Vôn", 1.0), ("millivolts", 1e-3), ("kilovolts", 1e3)]),
    ("current", &[("milliamp", 1e-3), ("milliampere", 1e-3), ("milliamperes", 1e-3), ("mili ampe", 1e-3), ("miliampe", 1e-3), ("A", 1.0), ("mA", 1e-3), ("µA", 1e-6), ("μA", 1e-6), ("kA", 1e3), ("amp", 1.0), ("amps", 1.0), ("ampe", 1.0), ("Ampe", 1.0), ("am pe", 1.0), ("ampere", 1.0), ("amperes", 1.0), ("milliamps", 1e-3)]),
    ("power", &[("kilowatt", 1e3), ("megawatts", 1e6), ("milliwatts", 1e-3), ("ki lô oát", 1e3), ("kilôoát", 1e3), ("hp", 745.7), ("HP", 745.7), ("horsepower", 745.7), ("mã lực", 745.7), ("W", 1.0), ("mW", 1e-3), ("kW", 1e3), ("MW", 1e6), ("GW", 1e9), ("watt", 1.0), ("watts", 1.0), ("oát", 1.0), ("kilowatts", 1e3)]),
    ("apparent power", &[("VA", 1.0), ("kVA", 1e3), ("MVA", 1e6)]),
    ("energy", &[("kilowatt hours", 1e3), ("kilowatt-hours", 1e3), ("GWh", 1e9), ("Wh", 1.0), ("kWh", 1e3), ("MWh", 1e6)]),
    ("work", &[("J", 1.0), ("kJ", 1e3), ("MJ", 1e6), ("joules", 1.0)]),
    ("charge", &[("Ah", 1.0), ("mAh", 1e-3)]),
    ("resistance", &[("kilohm", 1e3), ("kilohms", 1e3), ("kiloohms", 1e3), ("megohms", 1e6), ("ki lô ôm", 1e3), ("kilôôm", 1e3), ("Ω", 1.0), ("\u{2126}", 1.0), ("kΩ", 1e3), ("k\u{2126}", 1e3), ("MΩ", 1e6), ("M\u{2126}", 1e6), ("mΩ", 1e-3), ("GΩ", 1e9), ("ohm", 1.0), ("ohms", 1.0), ("ôm", 1.0)]),
    ("capacitance", &[("mF", 1e-3), ("microfarad", 1e-6), ("microfarads", 1e-6), ("micro fara", 1e-6), ("µF", 1e-6), ("μF", 1e-6), ("nF", 1e-9), ("pF", 1e-12)]),
    ("frequency", &[("kilohertz", 1e3), ("megahertz", 1e6), ("gigahertz", 1e9), ("Hz", 1.0), ("kHz", 1e3), ("KHz", 1e3), ("MHz", 1e6), ("GHz", 1e9), ("hertz", 1.0), ("héc", 1.0)]),
    ("length", &[("kilometer", 1e3), ("kilometre", 1e3), ("centimeter", 1e-2), ("centimetre", 1e-2), ("millimeter", 1e-3), ("millimetre", 1e-3), ("ki lô mét", 1e3), ("kilômét", 1e3), ("xentimét", 1e-2), ("xăng ti mét", 1e-2), ("milimét", 1e-3), ("mili mét", 1e-3), ("mi li mét", 1e-3), ("mile", 1609.344), ("foot", 0.3048), ("m", 1.0), ("km", 1e3), ("dm", 0.1), ("cm", 1e-2), ("mm", 1e-3), ("µm", 1e-6), ("μm", 1e-6), ("nm", 1e-9), ("mét", 1.0), ("meter", 1.0), ("meters", 1.0), ("metre", 1.0), ("metres", 1.0), ("kilometers", 1e3), ("kilometres", 1e3), ("centimeters", 1e-2), ("centimetres", 1e-2), ("millimeters", 1e-3), ("millimetres", 1e-3), ("xăng-ti-mét", 1e-2), ("mi-li-mét", 1e-3), ("ki-lô-mét", 1e3), ("inch", 0.0254), ("inches", 0.0254), ("ft", 0.3048), ("feet", 0.3048), ("miles", 1609.344)]),
    ("area", &[("cm2", 1e-4), ("km2", 1e6), ("mm^2", 1e-6), ("m^2", 1.0), ("ha", 1e4), ("hectares", 1e4), ("héc ta", 1e4), ("mét vuông", 1.0), ("square metres", 1.0), ("square meters", 1.0), ("milimét vuông", 1e-6), ("m²", 1.0), ("m2", 1.0), ("cm²", 1e-4), ("mm²", 1e-6), ("mm2", 1e-6), ("km²", 1e6)]),
    ("speed", &[("mph", 0.44704), ("mét trên giây", 1.0), ("metres per second", 1.0), ("meters per second", 1.0), ("m/s", 1.0), ("km/h", 1.0 / 3.6), ("km/giờ", 1.0 / 3.6)]),
    ("rotation", &[("vòng trên phút", 1.0), ("revolutions per minute", 1.0), ("rpm", 1.0), ("r/min", 1.0), ("vòng/phút", 1.0), ("vg/ph", 1.0), ("v/ph", 1.0)]),
    ("mass", &[("milligrams", 1e-3), ("kilôgam", 1e3), ("ki lô gam", 1e3), ("tons", 1e6), ("tonne", 1e6), ("lb", 453.592), ("pounds", 453.592), ("g", 1.0), ("mg", 1e-3), ("kg", 1e3), ("gram", 1.0), ("grams", 1.0), ("gam", 1.0), ("kilogram", 1e3), ("kilograms", 1e3), ("ki-lô-gam", 1e3), ("tonnes", 1e6), ("tấn", 1e6)]),
    ("time", &[("nanoseconds", 1e-9), ("microsecond", 1e-6), ("hrs", 3600.0), ("hr", 3600.0), ("secs", 1.0), ("s", 1.0), ("ms", 1e-3), ("µs", 1e-6), ("μs", 1e-6), ("ns", 1e-9), ("second", 1.0), ("seconds", 1.0), ("sec", 1.0), ("giây", 1.0), ("millisecond", 1e-3), ("milliseconds", 1e-3), ("mili giây", 1e-3), ("mili-giây", 1e-3), ("miligiây", 1e-3), ("microseconds", 1e-6), ("micro giây", 1e-6), ("min", 60.0), ("mins", 60.0), ("minute", 60.0), ("minutes", 60.0), ("phút", 60.0), ("h", 3600.0), ("hour", 3600.0), ("hours", 3600.0), ("giờ", 3600.0), ("day", 86400.0), ("days", 86400.0), ("ngày", 86400.0), ("week", 604_800.0), ("weeks", 604_800.0), ("tuần", 604_800.0)]),
    ("calendar", &[("month", 1.0), ("months", 1.0), ("tháng", 1.0), ("year", 12.0), ("years", 12.0), ("năm", 12.0)]),
    ("celsius", &[("°C", 1.0), ("° C", 1.0), ("\u{2103}", 1.0), ("độ C", 1.0), ("degrees Celsius", 1.0), ("degrees C", 1.0)]),
    ("fahrenheit", &[("°F", 1.0), ("° F", 1.0), ("độ F", 1.0), ("degrees Fahrenheit", 1.0), ("degrees F", 1.0)]),
    ("angle", &[("°", 1.0), ("degree", 1.0), ("degrees", 1.0), ("độ", 1.0)]),
    ("bytes", &[("PB", 1e15), ("terabyte", 1e12), ("byte", 1.0), ("bytes", 1.0), ("KB", 1e3), ("kB", 1e3), ("kilobyte", 1e3), ("kilobytes", 1e3), ("MB", 1e6), ("megabyte", 1e6), ("megabytes", 1e6), ("GB", 1e9), ("gigabyte", 1e9), ("gigabytes", 1e9), ("TB", 1e12), ("terabytes", 1e12), ("KiB", 1024.0), ("MiB", 1_048_576.0), ("GiB", 1_073_741_824.0)]),
    ("bits", &[("bit", 1.0), ("bits", 1.0)]),
    ("data rate", &[("bps", 1.0), ("kbps", 1e3), ("Kbps", 1e3), ("Mbps", 1e6), ("Gbps", 1e9)]),
    ("bytes a second", &[("KB/s", 1e3), ("kB/s", 1e3), ("MB/s", 1e6), ("GB/s", 1e9), ("TB/s", 1e12)]),
    ("percent", &[("%", 1.0), ("percent", 1.0), ("per cent", 1.0), ("phần trăm", 1.0), ("‰", 0.1), ("phần nghìn", 0.1)]),
    ("volume", &[("m³", 1e3), ("cm³", 1e-3), ("millilitres", 1e-3), ("milliliters", 1e-3), ("mililít", 1e-3), ("cubic metres", 1e3), ("cubic meters", 1e3), ("mét khối", 1e3), ("l", 1.0), ("L", 1.0), ("ml", 1e-3), ("mL", 1e-3), ("lít", 1.0), ("litre", 1.0), ("litres", 1.0), ("liter", 1.0), ("liters", 1.0)]),
    ("pressure", &[("mbar", 1e2), ("hPa", 1e2), ("psi", 6894.757), ("atm", 101_325.0), ("kilopascals", 1e3), ("Pa", 1.0), ("kPa", 1e3), ("MPa", 1e6), ("bar", 1e5)]),
    ("force", &[("N", 1.0), ("kN", 1e3)]),
    ("torque", &[("N·m", 1.0), ("Nm", 1.0), ("N.m", 1.0)]),
    ("level", &[("decibels", 1.0), ("đề xi ben", 1.0), ("dB", 1.0), ("dBm", 1.0)]),
    ("inductance", &[("mH", 1e-3), ("µH", 1e-6), ("μH", 1e-6), ("nH", 1e-9), ("henry", 1.0), ("henries", 1.0)]),
    ("reactive power", &[("kvar", 1e3), ("kVAr", 1e3), ("Mvar", 1e6)]),
    ("parts", &[("ppm", 1.0), ("ppb", 1e-3)]),
    ("light", &[("lx", 1.0), ("lux", 1.0)]),
    ("luminous flux", &[("lm", 1.0), ("lumen", 1.0), ("lumens", 1.0)]),
    ("pixels", &[("px", 1.0), ("pixel", 1.0), ("pixels", 1.0), ("điểm ảnh", 1.0)]),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_unit_wins_and_ends_with_its_word() {
        assert_eq!(at("mA)").map(|(u, n)| (u.dimension, n)), Some(("current", 2)));
        assert_eq!(at("độ C.").map(|(u, _)| u.dimension), Some("celsius"));
        assert_eq!(at("m/s").map(|(u, _)| u.dimension), Some("speed"));
        assert_eq!(at("mm^2 of copper").map(|(u, _)| u.dimension), Some("area"));
        assert_eq!(at("kilôôm").map(|(u, _)| u.factor), Some(1e3));
        assert_eq!(at("VDC").map(|(u, _)| u.dimension), Some("voltage"));
        assert_eq!(at("har"), None);
        assert_eq!(at("Volume"), None);
        assert_eq!(at("kg/m³"), None);
        assert_eq!(at("in 2012"), None);
    }
}
