//! Quantities in running text: digits with their unit, read generously, and numbers that are written as words.
//! Serves comparison of two versions of a text: where a spelling has two readings, both are given.
//! Strict reading of a quiz answer is not done here.

mod digits;
mod spoken;
mod units;

pub use digits::{every_number, quantities};
pub use spoken::{amounts, spoken};
pub use units::Unit;

use std::ops::Range;

/// A number in digits, and the unit after it.
#[derive(Clone, Debug, PartialEq)]
pub struct Quantity {
    /// The digits with their marks, in bytes of the text.
    pub range: Range<usize>,
    /// The digits and the unit.
    pub whole: Range<usize>,
    /// What the digits may mean; `1.234` means two things.
    pub readings: Vec<f64>,
    pub unit: Option<Unit>,
}

/// How two quantities agree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Agreement {
    /// The same amount: `1,000 ms` and `1 s`, `220` and `220 V`.
    Same,
    /// The same digits with another unit.
    OtherUnit,
    Different,
}

impl Quantity {
    pub fn agreement(&self, other: &Quantity) -> Agreement {
        let amounts = |a: &Quantity, factor: f64| a.readings.iter().map(|value| value * factor).collect::<Vec<f64>>();
        let equal_digits = any_equal(&self.readings, &other.readings);
        match (&self.unit, &other.unit) {
            // `1,000 ms` and `1,000 s`: the same digits mean the same in both, whatever they mean.
            (Some(a), Some(b))
                if a.dimension == b.dimension && self.readings == other.readings && a.factor != b.factor =>
            {
                Agreement::OtherUnit
            }
            (Some(a), Some(b)) if a.dimension == b.dimension => {
                if any_equal(&amounts(self, a.factor), &amounts(other, b.factor)) {
                    Agreement::Same
                } else if equal_digits {
                    Agreement::OtherUnit
                } else {
                    Agreement::Different
                }
            }
            (Some(_), Some(_)) if equal_digits => Agreement::OtherUnit,
            (Some(_), Some(_)) => Agreement::Different,
            _ if equal_digits => Agreement::Same,
            _ => Agreement::Different,
        }
    }
}

/// Whether two lists of readings share a value.
pub fn any_equal(a: &[f64], b: &[f64]) -> bool {
    a.iter().any(|x| b.iter().any(|y| (x - y).abs() <= 1e-9 * x.abs().max(y.abs())))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Lang;

    fn agreement(vi: &str, en: &str) -> Agreement {
        let (a, b) = (quantities(vi, Lang::vi()), quantities(en, Lang::en()));
        assert_eq!((a.len(), b.len()), (1, 1), "{vi} / {en}: {a:?} {b:?}");
        a[0].agreement(&b[0])
    }

    #[test]
    fn the_same_amount_is_known_in_every_spelling() {
        for (vi, en) in [
            ("1.000 ms", "1,000 ms"),
            ("1000 ms", "1 s"),
            ("6000", "6k"),
            ("6 nghìn", "6,000"),
            ("0,8", ".8"),
            ("1.234,5 kg", "1,234.5 kg"),
            ("220V", "220 volts"),
            ("50 phần trăm", "50%"),
            ("20 độ C", "20°C"),
            ("24 giờ", "1 day"),
            ("220", "220 V"),
            ("10-bit", "10 bits"),
            ("1 000 Ω", "1 kΩ"),
            ("37°C", "37° C"),
            ("80 nghìn tỷ", "80 trillion"),
        ] {
            assert_eq!(agreement(vi, en), Agreement::Same, "{vi} / {en}");
        }
    }

    #[test]
    fn another_unit_and_another_number_are_told_apart() {
        assert_eq!(agreement("5 kV", "5 V"), Agreement::OtherUnit);
        assert_eq!(agreement("1,000 s", "1,000 ms"), Agreement::OtherUnit);
        assert_eq!(agreement("5 giây", "5 minutes"), Agreement::OtherUnit);
        assert_eq!(agreement("220 V", "230 V"), Agreement::Different);
        assert_eq!(agreement("1,5", "15"), Agreement::Different);
    }
}
