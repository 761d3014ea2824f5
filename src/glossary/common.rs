//! Common English words: an entry for one of them is advisory by itself, because the word has senses that are no term.
//! Our own list, of words that lessons use in their everyday sense too.

use std::collections::HashSet;
use std::sync::LazyLock;

static COMMON: LazyLock<HashSet<&str>> = LazyLock::new(|| WORDS.split_whitespace().collect());

/// Whether a single word in lower case is a common one.
pub fn is_common(word: &str) -> bool {
    COMMON.contains(word)
}

const WORDS: &str = "
able about above access account act action active activity add address age agent air all amount an analysis and angle
answer any application apply area argument arm as ask aspect at attention attribute back balance bar base basic batch be
bench bias block board body book border bottom box branch break bridge build burn bus button by cable call can car card
care case cause cell center centre chain chance change channel charge check child choice circle class clean clear clock
close code cold color colour column comment common condition connection contact content context control convert copy core
corner cost count course cover create current curve cut cycle damage danger data date day dead deal decision deep default
degree delay delete demand design device diagram difference dimension direction display distance do document domain door
draw drive drop duty earth edge edit effect element end energy engine entry environment equal error event example
exception exchange exercise expect experience expression face factor failure fall false fault feature feed feedback field
figure file fill filter find fire fit fix flag flat flow focus follow foot force form format frame free frequency front
full function gain gap gas gate general get glass go goal good ground group guide half hand handle hard head health heart
heat heavy height help high history hold hole home host hot hour house human idea image in index information input insert
inside instance instruction interest interface is issue it item job joint jump just keep kernel key kind knowledge label
lamp land language large last law layer lead leader learn leave left length less letter level library life lift light
limit line link list live load local lock log long loop loss low machine main major make manual map mark mask mass master
match material matter mean measure medium meeting member memory message meter method middle mind mine minute mode model
module moment monitor motor mount move movement name nature near need network new next node noise normal note notice
number object of off office oil on open operation operator option or order other out output over owner package page paint
pair panel paper part party pass past path pattern pause people period person phase phone picture piece pin pipe place
plan plane plant plate play plug point pole policy pool port position post pot power practice precision present press
pressure process product program project proof property protection public pull pulse pump push query question queue race
range rate ratio reach read reading real recall receive record reduce reference relation release remove report request
reset resistance resource response rest result return right ring risk road robust role roll room root rotation round
route row rule run safe safety sample save scale scene schedule school science scope screen screw search season seat
section see select sense sequence series server service session set shape share sheet shell shift ship shock shop short
show side sign signal simple single site size skill sleep slide slip slot small smoke so socket software solution sound
source space spark speed spring square stack staff stage stand standard star start state statement station step stock stop
store stream stress string strip structure student study style subject supply support surface switch symbol system table
tag take talk target task teacher team temperature term test text theory thing thread time tip title to token tool top
topic torque touch tower track trade traffic train training transfer transport trap tree trial trip true try tube turn
type under union unit up us use user value variable version view virtual visit voice volume wait walk wall warning wash
waste watch water wave way weak wear weather weight wheel wide wind window wire word work worker world write year yield
zero zone
";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everyday_words_are_common_and_technical_ones_are_not() {
        assert!(is_common("example") && is_common("key"));
        assert!(is_common("zone") && is_common("able"));
        assert!(!is_common("contactor") && !is_common("circuit breaker") && !is_common(""));
    }
}
