/// Invented accounts from which damaged copies are made. Paragraphs stand apart by blank lines; marks are curly.
enum DamageSamples {
  static let all = [harbor, school, river, market, bridge]

  /// What stands between the paragraphs of a page and is no part of its story.
  static let furniture = [
    "READ MORE: Council said to back new pier after long row", "ADVERTISEMENT", "Story continues below",
    "[More: How the harbor was built]", "Related: Police said they were short of 40 officers",
    "Click here to read what the mayor said about the fire", "(AP Photo/Jo Poe)",
    "Photo: Boats burned in the harbor last year. Courtesy of Ann Lee",
    "Sign up for our newsletter and never miss what was said.", "By Jo Poe, Staff Writer",
    "By JO POE and ANN LEE", "Copyright 2026 The Ellen Post. All rights reserved. Not to be printed again.",
    "© 2026 The Ellen Post. Reprints prohibited.", "pic.twitter.com/a1B2c3D4",
    "— Ellen Police (@EllenPD) January 5, 2026", "Contact the writer: jpoe@example.org", "Phone: 555-0142",
    "MORE: Mayor said to have known", "The Associated Press contributed to this report.",
    "This is a developing story. Check back for updates.", "A post shared by Ellen Police (@ellenpd)",
    "Jo Poe is a reporter for the Ellen Post, where she covers fires. She can be reached at 555-0142.",
    "Watch: Witness describes how the wall fell", "Courtesy of Ann Lee",
    "Do you know what happened? Email us at x@example.org.",
  ]

  static let harbor = """
    Two hurt as ferry strikes pier in Port Ellen

    PORT ELLEN — A ferry struck the north pier in Port Ellen on Monday evening, and two people were hurt, police said.

    The ferry left the island at about 6 p.m. and hit the pier 20 minutes later, according to the harbor office.

    “It came in far too fast,” said Ana Ruiz, a baker who was waiting on the pier. “I ran, and then I heard the wood break.”

    Harbor master Tom Quill said the captain ignored two signals. “We told him to slow down,” Quill said.

    Captain Lena Marsh denied that she had seen a signal. “There was no light at all,” she told reporters on Tuesday.

    It was not clear whether the lamp on the pier was lit. Police Sgt. Omar Beck said investigators had taken the lamp to a laboratory.

    “We don’t know yet what went wrong,” Beck said, “and we won’t guess.”

    A woman who was on board said passengers fell to the floor. She declined to give her name.

    The two people who were hurt were taken to Saint Brigid Hospital. Their conditions were not released.
    """

  static let school = """
    Student arrested after shots at Alder Ridge school

    A 16-year-old student was arrested Wednesday after shots were fired in a hallway at Alder Ridge High School, Sheriff Paula Dent said.

    No one was struck. Deputies found a handgun in a locker and took the student into custody at 9:40 a.m., Dent said.

    “My teacher locked the door and told us to get down,” said Maya Flores, 15. “We stayed there for an hour.”

    Principal Greg Osei told parents in a letter that the school would stay closed until Monday.

    “Our children should not have to live like this,” he wrote.

    Investigators believe the student acted alone. A motive was not known, Dent said, and it was unclear where the gun came from.

    A lawyer for the student, Ruth Amsel, said he had been threatened for weeks. “He asked for help and nobody came,” she said.

    The school district did not say whether there had been complaints. Dent said her office had received none.
    """

  static let river = """
    Man pulled from Tamarin River dies

    A man who was pulled from the Tamarin River on Sunday morning has died, the county medical examiner said.

    Two fishermen saw the man in the water near Mill Street and called 911 at 7:15 a.m. Firefighters reached him in a boat.

    “He was holding on to a branch,” said one of the fishermen, Carl Yoder. “He didn’t say a word.”

    Fire Chief Dana Holt said the current was strong after days of rain. The crew needed ten minutes to bring him ashore, she said.

    The man’s sister, Irene Walsh, described him as a careful swimmer. She believes someone pushed him.

    Detective Ray Moss said there was no evidence of that. “We found no wounds,” Moss said. “We are still talking to people.”

    A video that a neighbor recorded shows a second person on the bank. Police have not identified that person.
    """

  static let market = """
    Fire destroys four stalls at Denby market

    A fire destroyed four stalls at the Denby covered market early on Thursday, the fire service said.

    A security guard saw smoke at about 2.30 a.m. and raised the alarm. Forty firefighters fought the blaze for three hours.

    “Everything I own was in there,” said Priya Nair, who has sold cloth at the market since 1998. “It took thirty years to build and one night to lose.”

    Station manager Alan Frith said the fire may have started in an electrical cupboard. “It is too early to say more,” he said.

    Traders had complained about the wiring in March, according to minutes of a council meeting.

    The council said in a statement that the wiring was checked in June and found to be safe.

    Nair rejected that. “Nobody came to look at anything,” she said.

    Councillor Joan Pike asked why the sprinklers did not work. Frith said they had been switched off.
    """

  static let bridge = """
    Driver fled after crash on Carver Bridge, police say

    A pickup truck hit a cyclist on the Carver Bridge on Friday night and did not stop, police said.

    The cyclist, Noor Haddad, 34, was thrown over the railing and died at the scene. She was a nurse at Mercy General.

    Witness Leo Brandt told police the truck was dark blue. Another witness said it was black.

    “The driver never touched the brakes,” Brandt said. “He looked at me and drove away.”

    Officers found a burned truck on Oak Avenue on Saturday. The owner said it had been stolen two days earlier.

    “We are looking for the driver, and we are looking at the owner’s story too,” Lt. Kim Sato said at a news conference.

    Haddad’s husband, Sami, called on the driver to come forward. “I want to know why he left her there,” he said.
    """
}
